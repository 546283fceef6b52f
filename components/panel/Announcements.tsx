import { Component } from 'preact';

interface AnnouncementsProps {
  readonly message: string;
  /** It is told when it changes while a message stands: one that is chosen in silence is heard nowhere else. */
  readonly speed: string;
}

interface Turn {
  readonly at: 0 | 1;
  readonly said: string;
  readonly last: string;
  readonly speed: string;
}

/**
 * What a screen reader is told, or nothing while `message` is empty. Two polite regions that are there from the
 * beginning and take turns: a message that comes again after silence is news in the other one. They have no role, which
 * Orca would say wherever a reader comes past them, "status bar" twice, though nothing is in them.
 */
export class Announcements extends Component<AnnouncementsProps, Turn> {
  override readonly state: Turn = { at: 0, said: '', last: '', speed: '' };

  static override getDerivedStateFromProps({ message, speed }: AnnouncementsProps, turn: Turn): Turn | null {
    if (message === turn.last && speed === turn.speed) return null;
    const said = message === turn.last && message !== '' ? speed : message;
    const other = turn.at === 0 ? 1 : 0;
    return { at: said === '' ? turn.at : other, said, last: message, speed };
  }

  override render(_props: AnnouncementsProps, { at, said }: Turn) {
    return (
      <>
        <p class="unseen" aria-live="polite">
          {at === 0 ? said : ''}
        </p>
        <p class="unseen" aria-live="polite">
          {at === 1 ? said : ''}
        </p>
      </>
    );
  }
}
