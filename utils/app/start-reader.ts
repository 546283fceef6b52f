import { toViewMessage } from '@/utils/core/messages/from-host.ts';
import { parseToReader } from '@/utils/core/messages/to-reader.ts';
import { createFollower, type EdgeCover } from '@/utils/dom/follower.ts';
import { createPainter } from '@/utils/dom/painter.ts';
import { prepareArticle } from '@/utils/dom/read-article.ts';
import { prepareSelection } from '@/utils/dom/read-selection.ts';
import { connectToHost } from '@/utils/platform/ports.ts';
import { onRuntimeMessage, sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import type { SettingsStore } from '@/utils/platform/settings-store.ts';
import { workInSlices } from '@/utils/platform/work-in-slices.ts';
import { createHostLine } from './host-line.ts';
import { createPageMarks } from './page-marks.ts';
import { createReader, type Reader } from './reader.ts';
import type { ReaderState } from './reader-state.ts';

interface StartReaderParts {
  readonly document: Document;
  readonly store: SettingsStore;
  readonly fallbackLang: string;
  /** Hark's panel at the screen's edge. */
  readonly cover: EdgeCover;
  readonly onState: (state: ReaderState) => void;
  /** Reading has been asked for. */
  readonly onListen: () => void;
  readonly onGoToPanel: () => void;
  readonly signal: AbortSignal;
}

/** Puts a reader together for this page and lets the background's messages in, until `signal` fires. */
export function startReader(parts: StartReaderParts): Reader {
  const { document, store, signal } = parts;
  const painter = createPainter(document);
  const follower = createFollower(document, parts.cover);
  const line = createHostLine({
    openHost: async () => (await sendRuntimeMessage({ to: 'background', type: 'open-host' })) === 'open',
    connect: () => connectToHost('reader'),
    onMessage: (message) => reader.hear(message),
    onLost: () => reader.lose(),
  });
  const reader = createReader({
    document,
    line,
    marks: createPageMarks({ painter, follower }),
    readSettings: store.read,
    readSelection: (closedSections) => workInSlices(prepareSelection(document, closedSections)),
    readArticle: (closedSections) => workInSlices(prepareArticle(document, { closedSections })),
    doInSlices: workInSlices,
    fallbackLang: parts.fallbackLang,
    onState: parts.onState,
  });

  const answer = (message: unknown): Promise<unknown> | undefined => {
    const parsed = parseToReader(message);
    switch (parsed?.type) {
      case undefined:
        return undefined;
      case 'listen':
        parts.onListen();
        follower.resume();
        reader.setTabSound(parsed.tabSound);
        // Answered at once: the background may go back to sleep while the page is read.
        void reader.listen(parsed.passage);
        return Promise.resolve('listening');
      case 'command':
        follower.resume();
        return reader.command(parsed.command).then(() => 'done');
      case 'open-section':
        follower.resume();
        return reader.openSection().then(() => 'done');
      case 'go-to-panel':
        parts.onGoToPanel();
        return Promise.resolve('done');
      case 'tab-sound':
        reader.setTabSound(parsed.tabSound);
        return Promise.resolve('done');
      case 'describe':
        return Promise.resolve(describe(reader.state()));
    }
  };

  const stops = [
    onRuntimeMessage((message, origin) => (origin.from === 'page' ? answer(message) : undefined)),
    store.watch((settings) => reader.followSettings(settings)),
  ];
  void store.read().then((settings) => reader.followSettings(settings));
  document.defaultView?.addEventListener('pagehide', () => reader.leave(), { signal });
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
    line.close();
    follower.dispose();
    painter.dispose();
  });
  return reader;
}

function describe(state: ReaderState) {
  if (state.status === 'empty') return null;
  return toViewMessage(state.passage.id, state.passage.pageText.article.title, state.view);
}
