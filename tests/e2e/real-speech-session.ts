import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { type ChromiumSession, launchChromium, openPage } from './harness/chromium.ts';
import { startDisplay } from './harness/display.ts';
import { assignKey } from './harness/extension-pages.ts';
import { focusBrowserWindow, pressKeys, readShortcut, toKeySymbols } from './harness/keys.ts';
import { type Orca, readerSwitches, startOrca } from './harness/orca.ts';
import { startPageServer } from './harness/server.ts';
import { type Sound, startSound } from './harness/sound.ts';
import { writeLongArticle } from './long-article.ts';
import { chromeBuild, setPauses, waitForKeys } from './product.ts';

/** Hark in a Chromium with the system's own voices, at a long article that is open in front. */
export type RealSpeech = AsyncDisposable & {
  readonly session: ChromiumSession;
  readonly sound: Sound;
  readonly page: Page;
  readonly press: (command: string) => Promise<void>;
  /** Null where none was asked for. */
  readonly orca: Orca | null;
};

interface RealSpeechOptions {
  readonly sentences: number;
  /** `orca` sees the browser and speaks beside it. */
  readonly screenReader?: 'none' | 'orca';
}

/** Alt+Shift+L is Orca's own in a web page: it lists the page's lists. */
const ORCA_LISTEN_KEYS = 'Ctrl+Shift+Y';

export async function startRealSpeech({ sentences, screenReader = 'none' }: RealSpeechOptions): Promise<RealSpeech> {
  await using stack = new AsyncDisposableStack();
  const article = stack.use(await writeLongArticle(sentences));
  const display = stack.use(await startDisplay());
  const server = stack.use(await startPageServer({ folders: [article.folder] }));
  const sound = stack.use(await startSound());
  const orca = screenReader === 'orca' ? stack.use(await startOrca(display, sound)) : null;
  const session = stack.use(
    await launchChromium({
      display,
      extension: chromeBuild,
      voices: { kind: 'speech-dispatcher', sound: { ...sound, env: { ...sound.env, ...orca?.env } } },
      switches: orca === null ? [] : readerSwitches,
    }),
  );
  await waitForKeys(session);
  await setPauses(session, 'none');
  const page = await openPage(session, `${server.origin}/steps.html`);
  // On a busy machine the system's 13,000 voices arrive after more than ten seconds.
  await waitUntil(
    'Chromium has voices',
    () => page.evaluate(() => speechSynthesis.getVoices().length),
    (count) => count > 0,
    { limitMs: 60_000 },
  );
  if (orca !== null) {
    await assignKey(session, 'listen', ORCA_LISTEN_KEYS);
    await page.bringToFront();
  }
  const manifest = JSON.parse(await readFile(join(chromeBuild, 'manifest.json'), 'utf8'));
  const owned = stack.move();
  return {
    session,
    sound,
    page,
    orca,
    press: async (command) => {
      await focusBrowserWindow(display);
      const keys =
        orca !== null && command === 'listen' ? toKeySymbols(ORCA_LISTEN_KEYS) : readShortcut(manifest, command);
      await pressKeys(display, keys);
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
