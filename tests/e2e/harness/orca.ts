import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '../../../scripts/browser/child-process.ts';
import { waitFor, waitUntil } from '../../../scripts/browser/wait-until.ts';
import type { Display } from './display.ts';
import { createOrcaLogReader, type OrcaLog } from './orca-log.ts';
import type { Sound } from './sound.ts';

/** The screen reader Orca at work on a display, with a message bus that it shares with nobody else. */
export type Orca = AsyncDisposable & {
  /** A browser that is given these variables is read by it. */
  readonly env: Readonly<Record<string, string>>;
  /** All that it has said so far. */
  readonly readSpoken: () => Promise<readonly string[]>;
  /** All that it has heard, said and dealt with so far. */
  readonly readLog: () => Promise<OrcaLog>;
};

/**
 * What Orca runs as it starts. Its log is a Python file, of which 8 KB are held back: what it said came to be read only
 * when it had said or heard more, and then counted for the control after.
 */
const CUSTOMIZATIONS = `from orca import debug
debug.debugFile.reconfigure(line_buffering=True)
`;

/** For Chromium: it shows its pages to a screen reader without being asked first. */
export const readerSwitches = ['--force-renderer-accessibility'];

export async function startOrca(display: Display, sound: Sound): Promise<Orca> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'hark-orca-'));
  stack.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const socket = join(folder, 'bus');
  const log = join(folder, 'orca.log');
  const env = { DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}`, ACCESSIBILITY_ENABLED: '1' };
  const own = {
    ...sound.env,
    ...env,
    DISPLAY: display.name,
    HOME: folder,
    XDG_DATA_HOME: join(folder, 'data'),
    GSETTINGS_BACKEND: 'memory',
  };
  const bus = stack.use(startProcess('dbus-daemon', ['--session', '--nofork', `--address=unix:path=${socket}`]));
  await waitFor('the message bus listens', () => {
    if (bus.hasEnded()) throw new Error(bus.printed());
    return existsSync(socket) ? socket : undefined;
  });
  const launcher = ['--launch-immediately', '--a11y=1', '--screen-reader=1'];
  stack.use(startProcess('/usr/libexec/at-spi-bus-launcher', launcher, { env: own }));
  await mkdir(join(own.XDG_DATA_HOME, 'orca'), { recursive: true });
  await writeFile(join(own.XDG_DATA_HOME, 'orca/orca-customizations.py'), CUSTOMIZATIONS);
  const orca = stack.use(startProcess('orca', ['--replace', `--debug-file=${log}`], { env: own }));
  const readLog = stack.use(await followLog(log));
  const readSpoken = async () => (await readLog()).spoken.map(({ words }) => words);
  await waitUntil(
    'Orca speaks',
    async () => {
      if (orca.hasEnded()) throw new Error(orca.printed());
      return readSpoken();
    },
    (spoken) => spoken.length > 0,
    { limitMs: 30_000 },
  );
  const owned = stack.move();
  return { env, readSpoken, readLog, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** The log is megabytes long: each look reads what has come since the last. */
async function followLog(path: string) {
  const file = await open(path, 'a+');
  const reader = createOrcaLogReader();
  const decoder = new TextDecoder();
  const chunk = new Uint8Array(1 << 20);
  let at = 0;
  let reading: Promise<OrcaLog> = Promise.resolve(reader.log());
  const readOn = async () => {
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) return reader.log();
      at += bytesRead;
      reader.take(decoder.decode(chunk.subarray(0, bytesRead), { stream: true }));
    }
  };
  return Object.assign(
    () => {
      reading = reading.then(readOn);
      return reading;
    },
    { [Symbol.asyncDispose]: () => file.close() },
  );
}
