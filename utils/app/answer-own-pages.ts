import type { Connection } from '@/utils/core/messages/connection.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { onReadingView, onTextWanted } from '@/utils/platform/tab-ports.ts';
import { holdMessages } from './hold-messages.ts';
import { loadPart } from './load-part.ts';
import type { Reader } from './reader.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { ReaderState } from './reader-state.ts';
import type { ViewService } from './serve-reading-view.ts';

interface OwnPagesParts
  extends Pick<
    ReaderParts,
    'document' | 'readSettings' | 'readSelection' | 'readArticle' | 'doInSlices' | 'fallbackLang'
  > {
  readonly reader: Pick<Reader, 'state' | 'command' | 'beginAt'>;
  /** The text of the passage that is open; null where none is. */
  readonly readOpen: () => PageText | null;
  /** A reading view asks for something that moves the place. */
  readonly onWish: () => void;
  readonly onViewClosed: () => void;
  readonly signal: AbortSignal;
}

/** Hark's own pages that have the text of this one. */
interface OwnPages {
  /** Tells the reading views how the reader stands. */
  follow(state: ReaderState): void;
}

/**
 * Answers Hark's own pages that want this page's text, until `signal` fires: reading views, and the page that makes an
 * audio file. What serves them comes into the page with the first of them.
 */
export function answerOwnPages(parts: OwnPagesParts): OwnPages {
  const { document, readOpen, onViewClosed, signal } = parts;
  const views = new Set<ViewService>();
  /** They are told that there is nobody, where what serves them may not come. */
  const loadOwnPages = (connection: Connection) =>
    loadPart('own-pages').catch(() => {
      connection.close();
      return null;
    });
  const lend = async (connection: Connection) => {
    const held = holdMessages(connection);
    const part = await loadOwnPages(connection);
    part?.lendText(held, { ...parts, readOpen, origin: document.location.origin });
  };
  const serve = async (opened: Connection) => {
    const connection = holdMessages(opened);
    const closed = new AbortController();
    // Firefox (153) lets the lines of a page stand that it keeps for "Back": the view would not hear that it was left.
    // Chrome closes them: https://developer.chrome.com/blog/bfcache-extension-messaging-changes
    document.defaultView?.addEventListener('pagehide', () => connection.close(), { signal: closed.signal });
    connection.onClose(() => closed.abort());
    const part = await loadOwnPages(connection);
    if (part === null || closed.signal.aborted) return;
    const view = part.serveReadingView({ ...parts, connection });
    views.add(view);
    connection.onClose(() => {
      views.delete(view);
      onViewClosed();
    });
  };
  const stops = [
    onReadingView((connection) => void serve(connection)),
    onTextWanted((connection) => void lend(connection)),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  return {
    follow(state) {
      for (const view of views) view.follow(state);
    },
  };
}
