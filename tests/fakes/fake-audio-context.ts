import type { VirtualClock } from './virtual-clock.ts';

/** A piece of sound as it was put on the context, in seconds of the context's time. */
export interface HeardPiece {
  readonly at: number;
  readonly samples: readonly number[];
  /** When its way to the ear was cut, or null. */
  cutAt: number | null;
  /** Of its way, when it was put on. */
  readonly volume: number;
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

  type Gate = { readonly pieces: HeardPiece[]; readonly gain: { readonly value: number }; connected: 'yes' | 'no' };
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
      const node = {
        gain: {
          value: 1,
          setValueAtTime: () => {},
          linearRampToValueAtTime: () => {},
          setTargetAtTime: (value: number, at: number) => {
            node.gain.value = value;
            if (value > 0) return;
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
      const gate: Gate = { pieces: [], gain: node.gain, connected: 'no' };
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
        /** `from`: how much of the piece is left out, in seconds. */
        start: (at: number, from: number) => {
          const rate = options?.sampleRate ?? 0;
          const samples = [...(source.buffer?.getChannelData() ?? [])].slice(Math.round(from * rate));
          const piece: HeardPiece = { at, samples, cutAt: null, volume: gate?.gain.value ?? 0 };
          pieces.push(piece);
          gate?.pieces.push(piece);
          end(at + Math.max(0, (source.buffer?.duration ?? 0) - from));
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
