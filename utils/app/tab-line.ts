import type { Connection } from '@/utils/core/messages/connection.ts';
import { parseReaderToView, type ReaderToView, type ViewToReader } from '@/utils/core/messages/reading-view.ts';

interface TabLineParts {
  readonly connect: () => Connection;
  /** Puts a reader into the tab. Resolves with whether the browser lets one in. */
  readonly inject: () => Promise<boolean>;
  readonly onMessage: (message: ReaderToView) => void;
  /** The page has gone from the tab, or another one is there. */
  readonly onLost: () => void;
}

/** A reading view's line to the reader of its tab. */
export interface TabLine {
  /** Asks for the article, over the line that stands or a new one. Resolves with whether a reader is there to be asked. */
  show(): Promise<'asked' | 'closed'>;
  send(message: ViewToReader): void;
}

export function createTabLine({ connect, inject, onMessage, onLost }: TabLineParts): TabLine {
  let line: Connection | null = null;

  /** Resolves with whether a reader is at the other end: what it sends first, or the line's end, tells. */
  const attach = () =>
    new Promise<boolean>((resolve) => {
      const opened = connect();
      let heard: 'nothing' | 'something' = 'nothing';
      opened.onMessage((message) => {
        const parsed = parseReaderToView(message);
        if (parsed === null) return;
        if (heard === 'nothing') line = opened;
        heard = 'something';
        resolve(true);
        onMessage(parsed);
      });
      opened.onClose(() => {
        resolve(false);
        if (line !== opened) return;
        line = null;
        onLost();
      });
      opened.post({ type: 'show' } satisfies ViewToReader);
    });

  return {
    async show() {
      if (line !== null) {
        line.post({ type: 'show' } satisfies ViewToReader);
        return 'asked';
      }
      const isThere = (await attach()) || ((await inject()) && (await attach()));
      return isThere ? 'asked' : 'closed';
    },
    send: (message) => line?.post(message),
  };
}
