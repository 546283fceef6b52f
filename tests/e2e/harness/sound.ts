import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProcess, startProcess } from '../../../scripts/browser/child-process.ts';
import { waitFor, waitUntil } from '../../../scripts/browser/wait-until.ts';
import { findVoicedStretches, type VoicedOptions, type VoicedStretch } from './voiced-windows.ts';

/** A sound card that nobody hears and a speech-dispatcher that plays on it, both apart from those of the machine. */
export type Sound = AsyncDisposable & {
  /** Programs that are given these variables speak here. */
  readonly env: Readonly<Record<string, string>>;
  /** Records all that is played, from now on and in real time, silence included. */
  readonly startRecording: (path: string) => Promise<Recording>;
};

export type Recording = AsyncDisposable & {
  /** What was heard so far. */
  readonly readVoiced: (options?: VoicedOptions) => Promise<readonly VoicedStretch[]>;
  /** Ends the recording; the file is whole then. */
  readonly stop: () => Promise<void>;
};

const sink = 'hark';

export async function startSound(): Promise<Sound> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'hark-sound-'));
  stack.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const pulseSocket = join(folder, 'pulse.socket');
  const speechSocket = join(folder, 'speechd.socket');
  const logs = join(folder, 'logs');
  await mkdir(logs);
  const env = {
    XDG_RUNTIME_DIR: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    PULSE_SERVER: `unix:${pulseSocket}`,
    SPEECHD_ADDRESS: `unix_socket:${speechSocket}`,
  };
  const modules = [
    '--load',
    `module-null-sink sink_name=${sink} rate=44100`,
    '--load',
    `module-native-protocol-unix socket=${pulseSocket} auth-anonymous=1`,
  ];
  const pulse = stack.use(
    startProcess('pulseaudio', ['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no', ...modules], {
      env,
    }),
  );
  await waitUntil(
    'PulseAudio answers',
    () => runProcess('pactl', ['list', 'short', 'sinks'], { env }).catch(() => pulse.printed()),
    (sinks) => sinks.includes(sink),
  );
  const speech = stack.use(
    startProcess('speech-dispatcher', ['-s', '-t', '0', '-c', 'unix_socket', '-S', speechSocket, '-L', logs], { env }),
  );
  await waitFor('speech-dispatcher listens', () => {
    if (speech.hasEnded()) throw new Error(speech.printed());
    return existsSync(speechSocket) ? speechSocket : undefined;
  });
  const owned = stack.move();
  return {
    env,
    startRecording: (path) => startRecording(path, env),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

async function startRecording(path: string, env: Readonly<Record<string, string>>): Promise<Recording> {
  const format = ['--file-format=wav', '--format=s16le', '--rate=16000', '--channels=1', '--latency-msec=50'];
  const recorder = startProcess('parec', [`--device=${sink}.monitor`, ...format, path], { env });
  // The header alone has 44 bytes.
  await waitUntil(
    `parec records (${recorder.printed()})`,
    async () => (await readFile(path)).byteLength,
    (size) => size > 44,
  );
  const stop = async () => {
    await recorder[Symbol.asyncDispose]();
  };
  return {
    readVoiced: async (options) => findVoicedStretches(await readFile(path), options),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
