import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listBrowsers } from '../browser/find-browser.ts';
import { buildHark } from './build-hark.ts';
import { chooseBrowser } from './choose-browser.ts';
import { chooseSaving } from './choose-saving.ts';
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
  /** The file, or null. */
  readonly saved: SavedFile | null;
};

export type SavedFile = {
  readonly path: string;
  /** Whose voice is in it. */
  readonly voice: 'own' | 'of the system' | 'both';
};

/**
 * Opens a browser with Hark on a page, has it read aloud or made a file of, and ends all it started.
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
  const voices = speech.voices === 'none' ? 'none' : await waitForVoices(hark.page);
  tellCircumstances({ display, window });
  const saving =
    save === null
      ? null
      : chooseSaving({ recorder: speech.recorder, voices, making: hark.makeFile === null ? 'impossible' : 'possible' });
  const title = stripControls(await hark.page.title());
  if (save !== null && saving?.kind === 'make' && hark.makeFile !== null) {
    display.tell(saving.sentence);
    display.tell(`Making a file of “${title}” in ${chosen.name}. Ctrl-C stops.\n`);
    // Awaited here: what was started ends with this function.
    return await saveFile(hark.makeFile, { path: save, display, signal });
  }
  if (saving?.kind === 'none') display.tell(saving.sentence);
  if (speech.heardBy === 'nobody') {
    const hint = save === null ? '; "npm start -- --save FILE.wav" keeps it' : '';
    display.tell(`No sound system answers here, so nobody hears it${hint}.`);
  }
  const recorder = save !== null && saving?.kind === 'record' ? await startRecorder(speech, save) : null;
  display.tell(`Reading “${title}” in ${chosen.name}. Ctrl-C stops.\n`);
  try {
    const { ending, notes } = await listen(hark, { window, display });
    // The browser is ended by the signal, which looks as if somebody had closed it.
    signal.throwIfAborted();
    const voice = nameVoice(voices, notes);
    return { ending, saved: recorder === null || save === null ? null : { path: save, voice } };
  } finally {
    await recorder?.stop();
  }
}

async function saveFile(
  makeFile: NonNullable<HarkBrowser['makeFile']>,
  { path, display, signal }: { readonly path: string } & Pick<ReadPageOptions, 'display' | 'signal'>,
): Promise<PageReading> {
  const answer = await makeFile({ path, onProgress: display.tell, signal });
  signal.throwIfAborted();
  if (answer.kind === 'refused') return { ending: { kind: 'failed', sentence: answer.sentence }, saved: null };
  const sentence = `The file plays for ${formatLength(answer.seconds)}.`;
  return { ending: { kind: 'finished', sentence }, saved: { path, voice: 'own' } };
}

/** As a player shows it: 1:05, 1:00:05. */
function formatLength(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [first, ...others] = parts[0] === 0 ? parts.slice(1) : parts;
  return [first, ...others.map((part) => String(part).padStart(2, '0'))].join(':');
}

interface Listening {
  readonly ending: Ending;
  /** What the panel said besides, each once. */
  readonly notes: readonly string[];
}

async function listen(
  hark: HarkBrowser,
  { window, display }: { readonly window: WindowChoice; readonly display: ReadingDisplay },
): Promise<Listening> {
  const answer = await hark.listen();
  if (answer.kind === 'refused') return { ending: { kind: 'failed', sentence: answer.sentence }, notes: [] };
  const notes = new Set<string>();
  const ending = await followReading(hark, {
    person: window.kind === 'window' ? 'present' : 'absent',
    onLook(look) {
      const note = look.panel?.note ?? null;
      if (note !== null && !notes.has(note)) display.tell(stripControls(note));
      if (note !== null) notes.add(note);
      display.show(look);
    },
  });
  return { ending, notes: [...notes] };
}

/** Where the system has voices, but none of a language, or one that fails, the panel says that Hark's own goes on. */
export function nameVoice(voices: 'some' | 'none', notes: readonly string[]): SavedFile['voice'] {
  if (voices === 'none') return 'own';
  return notes.some((note) => note.includes('its own voice')) ? 'both' : 'of the system';
}

function tellCircumstances({
  display,
  window,
}: {
  readonly display: ReadingDisplay;
  readonly window: WindowChoice;
}): void {
  if (window.kind === 'headless') display.tell(window.sentence);
}

async function startRecorder({ recorder }: SpeechSystem, path: string): Promise<Recorder | null> {
  if (recorder.kind === 'none') return null;
  await writeFile(path, '').catch((error: Error) => {
    throw new StartError(`${path} cannot be written: ${error.message}`);
  });
  await recorder.recorder.start(path);
  return recorder.recorder;
}
