import type { EngineEvent } from '../../utils/core/speech/speech-engine.ts';
import { SAMPLE_RATE, type SynthesisRequest, type SynthesizerNews } from '../../utils/core/speech/synthesis.ts';
import { createPageBuiltInEngine } from '../../utils/platform/built-in-voice/page-built-in-engine.ts';
import { createSpeechClock } from '../../utils/platform/speech-clock.ts';

/**
 * Runs in a page of the built extension, bundled by `voice.ts`: Hark's own engine, with the worker and the files of the
 * package, and beside it the npm package by itself. All times are in milliseconds since 1970.
 */

const ENGLISH = { file: 'gmw/en-US', dictionary: 'en', rate: 1 } as const;
const now = () => performance.timeOrigin + performance.now();

const engine = createPageBuiltInEngine(createSpeechClock());
let turn = 0;

function waitFor(type: EngineEvent['type'], of: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const unsubscribe = engine.onEvent((event) => {
      if (event.turn !== of || (event.type !== type && event.type !== 'failed')) return;
      unsubscribe();
      if (event.type !== 'failed') resolve(now());
      else reject(new Error(event.fault));
    });
  });
}

/** Asks Hark's engine to speak; when it was asked, and when it told that it is heard. */
export async function speak(text: string): Promise<{ asked: number; started: number }> {
  turn += 1;
  const start = waitFor('word-reached', turn);
  const asked = now();
  engine.speak({ turn, text, lang: 'en-US', voiceId: 'Hark|en-US', rate: 1 });
  return { asked, started: await start };
}

export async function speakToEnd(text: string): Promise<{ asked: number; started: number }> {
  const spoken = speak(text);
  await waitFor('ended', turn);
  return spoken;
}

export function silence(): void {
  engine.silence();
}

/** When the engine was asked to suspend what it says. */
export function suspend(): number {
  const at = now();
  engine.suspend?.();
  return at;
}

export function resume(): number {
  const at = now();
  engine.resume?.();
  return at;
}

/** Until a worker of its own has loaded the synthesizer. */
export async function load(): Promise<number> {
  const begun = now();
  const { worker } = await startWorker();
  const ms = now() - begun;
  worker.terminate();
  return ms;
}

interface LoadedWorker {
  readonly worker: Worker;
  readonly ask: (request: SynthesisRequest) => Promise<number>;
}

function startWorker(): Promise<LoadedWorker> {
  const worker = new Worker('/voice-worker.js', { type: 'module' });
  let samples = 0;
  let finish = (_samples: number) => {};
  return new Promise((resolve, reject) => {
    worker.onerror = () => reject(new Error('The worker could not be loaded.'));
    worker.onmessage = ({ data }: MessageEvent<SynthesizerNews>) => {
      switch (data.type) {
        case 'ready':
          return resolve({
            worker,
            ask: (request) =>
              new Promise((answer) => {
                samples = 0;
                finish = answer;
                worker.postMessage(request);
              }),
          });
        case 'piece':
          samples += data.samples.length;
          return;
        case 'done':
          return finish(samples);
        case 'failed':
        case 'broken':
          return reject(new Error(data.type));
      }
    };
  });
}

let bench: LoadedWorker | null = null;

/** Makes the sound of the sentences, one after the other, as the product's worker does. */
export async function synthesize(sentences: readonly string[]): Promise<{ ms: number; audioMs: number }> {
  bench ??= await startWorker();
  await bench.ask({ turn: 0, text: 'Ready.', ...ENGLISH });
  const begun = now();
  let samples = 0;
  for (const text of sentences) samples += await bench.ask({ turn: 1, text, ...ENGLISH });
  return { ms: now() - begun, audioMs: (samples / SAMPLE_RATE) * 1000 };
}

interface BarePackage {
  readonly worker: {
    synthesize(text: string, onPiece: (samples: Int16Array) => boolean): void;
  };
  readonly context: AudioContext;
}
let bare: BarePackage | null = null;
const WARMING = 'Nine women walk along the river every morning, and nobody minds the rain.';

async function loadBare(): Promise<BarePackage> {
  const script = '/espeak/espeak-ng.js';
  const { default: create } = await import(script);
  const module = await create();
  const dictionary = await (await fetch('/espeak/en_dict')).arrayBuffer();
  module.FS.writeFile('/usr/share/espeak-ng-data/en_dict', new Uint8Array(dictionary));
  const worker = new module.eSpeakNGWorker();
  worker.set_voice(ENGLISH.file);
  worker.set_rate(175);
  // The engine compiles what runs often once more, and better: Hark's worker has spoken before, too.
  for (let count = 0; count < 20; count += 1) worker.synthesize(WARMING, () => false);
  const context = new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'interactive' });
  await context.resume();
  return { worker, context };
}

/**
 * The package by itself, in the page: makes the first piece of the sentence and plays it at once.
 * `made`: when it was there.
 */
export async function playBare(text: string): Promise<{ asked: number; made: number }> {
  bare ??= await loadBare();
  const { worker, context } = bare;
  let first: Int16Array = new Int16Array(0);
  const asked = now();
  worker.synthesize(text, (samples) => {
    first = samples;
    return true;
  });
  const made = now();
  const buffer = context.createBuffer(1, first.length, SAMPLE_RATE);
  buffer.copyToChannel(
    Float32Array.from(first, (sample) => sample / 32_768),
    0,
  );
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(context.destination);
  source.start();
  return { asked, made };
}
