import { join } from 'node:path';
import { runProcess, startProcess } from '../browser/child-process.ts';
import { hasProgram, hasSoundSystem } from '../browser/find-program.ts';
import { waitUntil } from '../browser/wait-until.ts';

/** A PulseAudio (or PipeWire, which answers alike) that speech is played on. */
export type PulseAudio = AsyncDisposable & {
  /** Programs that are given these variables play here. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether a person hears it. */
  readonly heardBy: 'somebody' | 'nobody';
  /** The sink whose monitor holds Hark's speech and nothing else; null when none was asked for. */
  readonly sink: string | null;
};

export type PulseAudioOptions = {
  /** A folder of this run's own, for sockets. */
  readonly folder: string;
  /** `own`: speech goes to a sink of its own, where it can be recorded, and from there to the loudspeakers. */
  readonly sink: 'own' | 'default';
};

const sinkName = `hark_${process.pid}`;

/** The sound daemon of the machine, or one of our own where none answers; null where there is none to be had. */
export async function openPulseAudio({ folder, sink }: PulseAudioOptions): Promise<PulseAudio | null> {
  if (!hasProgram('pactl')) return null;
  if (hasSoundSystem() && (await answers())) return sink === 'own' ? addSink() : useDefaultSink();
  return hasProgram('pulseaudio') ? startDaemon(folder) : null;
}

async function answers(): Promise<boolean> {
  return runProcess('pactl', ['info']).then(
    () => true,
    // It says no: then there is no daemon.
    () => false,
  );
}

function useDefaultSink(): PulseAudio {
  return { env: {}, heardBy: 'somebody', sink: null, [Symbol.asyncDispose]: async () => {} };
}

async function addSink(): Promise<PulseAudio> {
  await using stack = new AsyncDisposableStack();
  const load = async (...args: readonly string[]) => {
    const module = (await runProcess('pactl', ['load-module', ...args])).trim();
    stack.defer(async () => {
      await runProcess('pactl', ['unload-module', module]);
    });
  };
  await load('module-null-sink', `sink_name=${sinkName}`, 'sink_properties=device.description=Hark');
  await load('module-loopback', `source=${sinkName}.monitor`, 'latency_msec=50');
  const owned = stack.move();
  return {
    env: { PULSE_SINK: sinkName },
    heardBy: 'somebody',
    sink: sinkName,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** Apart from everything of the machine, with a sink that nobody hears. Works for root, too, with a socket of its own. */
async function startDaemon(folder: string): Promise<PulseAudio> {
  const socket = join(folder, 'pulse.socket');
  const env = {
    XDG_RUNTIME_DIR: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    PULSE_SERVER: `unix:${socket}`,
  };
  const modules = [
    `--load=module-null-sink sink_name=${sinkName} rate=44100`,
    `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
  ];
  await using stack = new AsyncDisposableStack();
  const flags = ['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no'];
  const daemon = stack.use(startProcess('pulseaudio', [...flags, ...modules], { env }));
  await waitUntil(
    'PulseAudio answers',
    () => runProcess('pactl', ['list', 'short', 'sinks'], { env }).catch(() => daemon.printed()),
    (sinks) => sinks.includes(sinkName),
  );
  const owned = stack.move();
  return { env, heardBy: 'nobody', sink: sinkName, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
