import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '../../../scripts/browser/child-process.ts';
import { waitFor, waitUntil } from '../../../scripts/browser/wait-until.ts';
import type { Display } from './display.ts';
import type { Sound } from './sound.ts';

/** The screen reader Orca at work on a display, with a message bus that it shares with nobody else. */
export type Orca = AsyncDisposable & {
  /** A browser that is given these variables is read by it. */
  readonly env: Readonly<Record<string, string>>;
  /** All that it has said so far. */
  readonly readSpoken: () => Promise<readonly string[]>;
};

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
  const orca = stack.use(startProcess('orca', ['--replace', `--debug-file=${log}`], { env: own }));
  const readSpoken = async () =>
    [...(await readFile(log, 'utf8')).matchAll(/SPEECH OUTPUT: '(.*?)'/g)].map(([, said = '']) => said.trim());
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
  return { env, readSpoken, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
