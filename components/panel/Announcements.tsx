import { Component } from 'preact';

interface AnnouncementsProps {
  readonly message: string;
}

interface Turn {
  readonly at: 0 | 1;
  readonly last: string;
}

/**
 * What a screen reader is told, or nothing while `message` is empty. Two polite regions that are there from the
 * beginning and take turns: a message that comes again after silence is news in the other one.
 */
export class Announcements extends Component<AnnouncementsProps, Turn> {
  override readonly state: Turn = { at: 0, last: '' };

  static override getDerivedStateFromProps({ message }: AnnouncementsProps, { at, last }: Turn): Turn | null {
    if (message === last) return null;
    const other = at === 0 ? 1 : 0;
    return { at: message === '' ? at : other, last: message };
  }

  override render({ message }: AnnouncementsProps, { at }: Turn) {
    return (
      <>
        <p class="unseen" role="status">
          {at === 0 ? message : ''}
        </p>
        <p class="unseen" role="status">
          {at === 1 ? message : ''}
        </p>
      </>
    );
  }
}
