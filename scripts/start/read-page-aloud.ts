import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listBrowsers } from '../browser/find-browser.ts';
import { buildHark } from './build-hark.ts';
import { chooseBrowser } from './choose-browser.ts';
import { chooseWindow, type WindowChoice } from './choose-window.ts';
import { type Ending, followReading } from './follow-reading.ts';
import type { HarkBrowser } from './hark-browser.ts';
import { launchChromium } from './launch-chromium.ts';
import { launchFirefox } from './launch-firefox.ts';
import { openPage } from './open-page.ts';
import { openSource } from './open-source.ts';
import type { ReadingDisplay } from './reading-display.ts';
import type { Recorder } from './recorder.ts';
import { type SpeechSystem, startSpeechSystem } from './speech-system.ts';
import { StartError } from './start-error.ts';
import { stripControls } from './strip-controls.ts';
import { waitForVoices } from './wait-for-voices.ts';

export type ReadPageOptions = {
  /** A file or an address, and the folder a relative path counts from; null: the sample page. */
  readonly page: { readonly name: string; readonly folder: string } | null;
  /** The path of the WAV file to keep what was heard in, or null. */
  readonly save: string | null;
  readonly browser: string | null;
  readonly display: ReadingDisplay;
  /** Ends it all; the promise rejects then. */
  readonly signal: AbortSignal;
};

const sample = { name: 'index.html', folder: join(import.meta.dirname, '../sample') };

export type PageReading = {
  readonly ending: Ending;
  /** The file with what was heard, or null. */
  readonly saved: string | null;
};

/**
 * Opens a browser with Hark on a page, has it read aloud, and ends all it started.
 * @throws StartError with a sentence that says what to do
 */
export async function readPageAloud({ page, save, browser, display, signal }: ReadPageOptions): Promise<PageReading> {
  const { platform, env } = process;
  const chosen = chooseBrowser(listBrowsers(), browser);
  const window = chooseWindow({ platform, env });
  const { name, folder } = page ?? sample;
  using source = await openSource(name, folder);
  const extension = await buildHark(chosen.family, display.tell);
  signal.throwIfAborted();
  await using speech = await startSpeechSystem({ platform, wants: save === null ? 'hearing' : 'recording' });
  signal.throwIfAborted();
  const launch = chosen.family === 'firefox' ? launchFirefox : launchChromium;
  await using hark = await launch({ path: chosen.path, extension, window: window.kind, env: speech.env, signal });
  await openPage(hark.page, source.address);
  await waitForVoices(hark.page);
  tellCircumstances({ display, window, speech, save });
  const recorder = await startRecorder({ speech, save, display });
  const title = stripControls(await hark.page.title());
  display.tell(`Reading “${title}” in ${chosen.name}. Ctrl-C stops.\n`);
  try {
    const ending = await listen(hark, { window, display });
    // The browser is ended by the signal, which looks as if somebody had closed it.
    signal.throwIfAborted();
    return { ending, saved: recorder === null ? null : save };
  } finally {
    await recorder?.stop();
  }
}

async function listen(
  hark: HarkBrowser,
  { window, display }: { readonly window: WindowChoice; readonly display: ReadingDisplay },
): Promise<Ending> {
  const answer = await hark.listen();
  if (answer.kind === 'refused') return { kind: 'failed', sentence: answer.sentence };
  return followReading(hark, { person: window.kind === 'window' ? 'present' : 'absent', onLook: display.show });
}

function tellCircumstances({
  display,
  window,
  speech,
  save,
}: {
  readonly display: ReadingDisplay;
  readonly window: WindowChoice;
  readonly speech: SpeechSystem;
  readonly save: string | null;
}): void {
  if (window.kind === 'headless') display.tell(window.sentence);
  if (speech.heardBy === 'nobody') {
    const hint = save === null ? '; "npm start -- --save FILE.wav" keeps it' : '';
    display.tell(`No sound system answers here, so nobody hears it${hint}.`);
  }
}

async function startRecorder({
  speech,
  save,
  display,
}: {
  readonly speech: SpeechSystem;
  readonly save: string | null;
  readonly display: ReadingDisplay;
}): Promise<Recorder | null> {
  if (save === null) return null;
  if (speech.recorder.kind === 'none') {
    display.tell(speech.recorder.sentence);
    return null;
  }
  const { recorder } = speech.recorder;
  await writeFile(save, '').catch((error: Error) => {
    throw new StartError(`${save} cannot be written: ${error.message}`);
  });
  await recorder.start(save);
  return recorder;
}
