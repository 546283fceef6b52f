import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '../browser/child-process.ts';
import { hasProgram } from '../browser/find-program.ts';
import { waitFor } from '../browser/wait-until.ts';
import { chooseRecorder } from './choose-recorder.ts';
import { openPulseAudio, type PulseAudio } from './pulse-audio.ts';
import { createPulseRecorder } from './pulse-recorder.ts';
import type { RecorderChoice } from './recorder.ts';

/** What the system needs to run for the browser to speak. */
export type SpeechSystem = AsyncDisposable & {
  /** A browser that is given these variables speaks here. */
  readonly env: Readonly<Record<string, string>>;
  readonly heardBy: 'somebody' | 'nobody';
  readonly recorder: RecorderChoice;
  /** `none`: browsers cannot have one here. */
  readonly voices: 'perhaps' | 'none';
};

export type SpeechSystemOptions = {
  readonly platform: string;
  readonly wants: 'hearing' | 'recording';
};

/**
 * macOS and Windows speak by themselves. On Linux browsers speak through speech-dispatcher, which plays on PulseAudio:
 * this starts a speech-dispatcher for this run alone, and a PulseAudio where none is running.
 */
export async function startSpeechSystem({ platform, wants }: SpeechSystemOptions): Promise<SpeechSystem> {
  if (platform !== 'linux') return withoutOwnSystem(platform);
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'hark-start-'));
  stack.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const sound = await openPulseAudio({ folder, sink: wants === 'recording' ? 'own' : 'default' });
  if (sound !== null) stack.use(sound);
  // Without it the browser has no voice, and Hark speaks with its own.
  const voices = hasProgram('speech-dispatcher') ? 'perhaps' : 'none';
  const speech = voices === 'perhaps' ? await startSpeechDispatcher(folder, sound?.env ?? {}, stack) : {};
  const owned = stack.move();
  return {
    env: { ...sound?.env, ...speech },
    heardBy: sound?.heardBy ?? 'somebody',
    recorder: findRecorder(platform, sound),
    voices,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

function withoutOwnSystem(platform: string): SpeechSystem {
  const recorder = findRecorder(platform, null);
  return { env: {}, heardBy: 'somebody', recorder, voices: 'perhaps', [Symbol.asyncDispose]: async () => {} };
}

function findRecorder(platform: string, sound: PulseAudio | null): RecorderChoice {
  const { env, sink } = sound ?? { env: {}, sink: null };
  const pulse = sink !== null && hasProgram('parec') ? createPulseRecorder({ env, sink }) : null;
  return chooseRecorder({ platform, pulse });
}

async function startSpeechDispatcher(
  folder: string,
  env: Readonly<Record<string, string>>,
  stack: AsyncDisposableStack,
): Promise<Readonly<Record<string, string>>> {
  const socket = join(folder, 'speechd.socket');
  const logs = join(folder, 'logs');
  await mkdir(logs);
  const flags = ['-s', '-t', '0', '-c', 'unix_socket', '-S', socket, '-L', logs, '-P', join(folder, 'speechd.pid')];
  const daemon = stack.use(startProcess('speech-dispatcher', flags, { env }));
  await waitFor('speech-dispatcher listens', () => {
    if (daemon.hasEnded()) throw new Error(daemon.printed());
    return existsSync(socket) ? socket : undefined;
  });
  return { SPEECHD_ADDRESS: `unix_socket:${socket}` };
}
