import type { VirtualClock } from './virtual-clock.ts';

/** A piece of sound as it was put on the context, in seconds of the context's time. */
export interface HeardPiece {
  readonly at: number;
  readonly samples: readonly number[];
  /** When its way to the ear was cut, or null. */
  cutAt: number | null;
}

/** `good`, or `locked`: a context that a browser never lets run. */
export type ContextPersonality = 'good' | 'locked';

/** As much of an `AudioContext` as a sound line uses, on a clock that tests move. */
export function createFakeAudioContext(clock: VirtualClock, personality: ContextPersonality = 'good') {
  const pieces: HeardPiece[] = [];
  const calls: string[] = [];
  let state: 'suspended' | 'running' = 'suspended';
  let runs = 0;
  let since = clock.now();
  const time = () => runs + (state === 'running' ? clock.now() - since : 0);
  const turn = (to: typeof state) => {
    runs = time();
    since = clock.now();
    state = to;
    calls.push(to);
    return Promise.resolve();
  };
  let options: AudioContextOptions | null = null;

  type Gate = { readonly pieces: HeardPiece[]; connected: 'yes' | 'no' };
  const gates = new Map<object, Gate>();
  const context = {
    get state() {
      return state;
    },
    get currentTime() {
      return time() / 1000;
    },
    baseLatency: 0.01,
    outputLatency: 0.05,
    destination: {},
    resume: () => (personality === 'locked' || state === 'running' ? Promise.resolve() : turn('running')),
    suspend: () => turn('suspended'),
    createGain() {
      const gate: Gate = { pieces: [], connected: 'no' };
      const node = {
        gain: {
          setTargetAtTime: (_value: number, at: number) => {
            for (const piece of gate.pieces) piece.cutAt ??= at;
          },
        },
        connect: () => {
          gate.connected = 'yes';
        },
        disconnect: () => {
          gate.connected = 'no';
        },
      };
      gates.set(node, gate);
      return node;
    },
    createBuffer(_channels: number, length: number, rate: number) {
      const channel = new Float32Array(length);
      return { duration: length / rate, getChannelData: () => channel };
    },
    createBufferSource() {
      let gate: Gate | undefined;
      let callOff = () => {};
      /** In seconds of the context's time. */
      const end = (at: number) => {
        callOff();
        callOff = clock.after(at * 1000 - time(), () => source.onended?.());
      };
      const source = {
        buffer: null as { duration: number; getChannelData(): Float32Array } | null,
        onended: null as (() => void) | null,
        connect: (node: object) => {
          gate = gates.get(node);
        },
        start: (at: number) => {
          const piece = { at, samples: [...(source.buffer?.getChannelData() ?? [])], cutAt: null };
          pieces.push(piece);
          gate?.pieces.push(piece);
          end(at + (source.buffer?.duration ?? 0));
        },
        stop: (at: number) => end(at),
      };
      return source;
    },
  };
  return {
    create: (asked: AudioContextOptions) => {
      options = asked;
      return context as unknown as AudioContext;
    },
    pieces,
    calls,
    options: () => options,
    openGates: () => [...gates.values()].filter(({ connected }) => connected === 'yes').length,
  };
}
