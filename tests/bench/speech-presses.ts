import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { type ChromiumSession, launchChromium, openPage } from '../e2e/harness/chromium.ts';
import type { Display } from '../e2e/harness/display.ts';
import { assignKey } from '../e2e/harness/extension-pages.ts';
import { focusBrowserWindow } from '../e2e/harness/keys.ts';
import type { VoiceLogEntry } from '../e2e/harness/reference-voice.ts';
import { setSettings, waitForKeys, waitForStatus } from '../e2e/product.ts';
import type { ReadyKeyboard } from './key-press.ts';
import type { SUBJECTS } from './subjects.ts';

/** What a reader asks for, and what answers it at the voice. */
export const WISHES = ['start', 'pause', 'resume', 'new speed', 'next sentence'] as const;
export type Wish = (typeof WISHES)[number];

const KEYS = {
  listen: 'alt+shift+l',
  stop: 'alt+shift+s',
  forward: 'alt+shift+period',
  faster: 'alt+shift+u',
} as const;
/** Long enough that every press falls into a word, with the sentence far from its end. */
const PACE_MS = 300;

interface RunOptions {
  readonly display: Display;
  readonly keyboard: ReadyKeyboard;
  readonly address: string;
  readonly rounds: number;
}

type Log = readonly VoiceLogEntry[];

/** Milliseconds from each key press to its answer at the voice, wish by wish. */
export async function measurePresses(
  subject: (typeof SUBJECTS)[number],
  { display, keyboard, address, rounds }: RunOptions,
): Promise<Readonly<Record<Wish, readonly number[]>>> {
  await using session = await launchChromium({ display, extension: subject.folder, voices: { kind: 'reference' } });
  await waitForKeys(session);
  await session.voice.setPace(PACE_MS);
  if (subject.name === 'hark') await assignKey(session, 'faster', 'Alt+Shift+U');
  const page = await openPage(session, address);
  await focusBrowserWindow(display);
  const press = (keys: string, find: (log: Log) => number | undefined) => measurePress(session, keyboard, keys, find);
  const times: Record<Wish, number[]> = { start: [], pause: [], resume: [], 'new speed': [], 'next sentence': [] };

  // The first round opens what the others find open.
  for (let round = 0; round <= rounds; round += 1) {
    if (subject.name === 'hark') await setSettings(session, { pauses: 'none', rate: 1 });
    const keep = (wish: Wish, time: number) => {
      if (round > 0) times[wish].push(time);
    };
    keep('start', await press(KEYS.listen, findWord));
    // The bare extension has no place to keep: its pause is the engine's own cancel, and it starts anew.
    keep('pause', await press(subject.name === 'hark' ? KEYS.listen : KEYS.stop, findSilence));
    if (subject.name === 'hark') await waitForStatus(page, 'paused');
    keep('resume', await press(KEYS.listen, findWord));
    keep('new speed', await press(KEYS.faster, (log) => findWord(log, ({ rate }) => rate > 1)));
    keep('next sentence', await press(KEYS.forward, findWord));
    await press(KEYS.stop, findSilence);
    if (subject.name === 'hark') await waitForStatus(page, 'idle');
  }
  return times;
}

async function measurePress(
  { voice }: ChromiumSession,
  keyboard: ReadyKeyboard,
  keys: string,
  find: (log: Log) => number | undefined,
): Promise<number> {
  await voice.clearLog();
  const pressed = keyboard.press(keys);
  let at: number | undefined;
  await waitUntil(
    `${keys} is answered`,
    async () => {
      const log = await voice.readLog();
      at = find(log);
      return log;
    },
    () => at !== undefined,
  );
  return (at ?? Number.NaN) - pressed;
}

type Spoken = Extract<VoiceLogEntry, { kind: 'speak' }>;

/** When the first word was said of what has been asked for since the press. */
function findWord(log: Log, isMeant: (spoken: Spoken) => boolean = () => true): number | undefined {
  const ids = log.flatMap((entry) => (entry.kind === 'speak' && isMeant(entry) ? [entry.id] : []));
  return log.find((entry) => entry.kind === 'event' && entry.type === 'word' && ids.includes(entry.id))?.at;
}

function findSilence(log: Log): number | undefined {
  return log.find(({ kind }) => kind === 'stop')?.at;
}
