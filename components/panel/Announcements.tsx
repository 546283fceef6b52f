import { useRef } from 'preact/hooks';

/**
 * What a screen reader is told, or nothing while `message` is empty. Two polite regions that are there from the
 * beginning and take turns: a message that comes again after silence is news in the other one. They have no role, which
 * Orca would say wherever a reader comes past them, "status bar" twice, though nothing is in them.
 */
export function Announcements({ message }: { readonly message: string }) {
  const turn = useRef({ at: 0, last: '' });
  if (message !== turn.current.last) {
    turn.current = { at: message === '' ? turn.current.at : 1 - turn.current.at, last: message };
  }
  const { at } = turn.current;
  return (
    <>
      <p class="unseen" aria-live="polite">
        {at === 0 ? message : ''}
      </p>
      <p class="unseen" aria-live="polite">
        {at === 1 ? message : ''}
      </p>
    </>
  );
}
