import { createSoundStretch } from '@/utils/core/speech/stretch-sound.ts';
import {
  type EspeakEvent,
  paceOf,
  pitchOf,
  type SynthesisRequest,
  type SynthesizerNews,
} from '@/utils/core/speech/synthesis.ts';
import { type Espeak, loadEspeak, type ReadFile } from './espeak.ts';

/** The part of a worker's scope that is used. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<SynthesisRequest>) => void) | null;
  postMessage(message: SynthesizerNews, transfer: Transferable[]): void;
}

/**
 * Loads the synthesizer, says that it is ready, then answers each request with its sound in pieces. Requests wait for
 * one another: while the synthesizer works, nothing else is heard of, so a text is a sentence at most.
 */
export function runSynthesisWorker(scope: WorkerScope, folder: URL, readFile: ReadFile = fetchFile): void {
  const post = (message: SynthesizerNews, transfer: Transferable[] = []) => scope.postMessage(message, transfer);

  const answer = async (
    espeak: Espeak,
    { turn, text, file, dictionary, rate, pitch }: SynthesisRequest,
  ): Promise<void> => {
    try {
      const { wpm, factor } = paceOf(rate);
      await espeak.prepare({ file, dictionary, wpm, pitch: pitchOf(pitch) });
      speak(espeak, { turn, text, factor });
      post({ type: 'done', turn });
    } catch {
      post({ type: 'failed', turn });
    }
  };

  const speak = (
    espeak: Espeak,
    request: { readonly turn: number; readonly text: string; readonly factor: number },
  ) => {
    const { turn, text, factor } = request;
    const stretch = factor === 1 ? null : createSoundStretch(factor);
    const tell = (samples: Int16Array<ArrayBuffer>, events: readonly EspeakEvent[]) => {
      if (samples.length > 0 || events.length > 0) post({ type: 'piece', turn, samples, events }, [samples.buffer]);
    };
    espeak.synthesize(text, (samples, events) => {
      const words = events
        .filter(({ type }) => type === 'word')
        .map((event) => ({ ...event, audio_position: event.audio_position / factor }));
      tell(stretch === null ? samples : stretch.add(samples), words);
      return false;
    });
    if (stretch !== null) tell(stretch.end(), []);
  };

  const serve = (espeak: Espeak) => {
    let last: Promise<void> = Promise.resolve();
    scope.onmessage = ({ data }) => {
      last = last.then(() => answer(espeak, data));
    };
    post({ type: 'ready' });
  };
  loadEspeak(folder, readFile).then(serve, () => post({ type: 'broken' }));
}

async function fetchFile(file: URL): Promise<Uint8Array> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file.href} cannot be loaded`);
  return new Uint8Array(await response.arrayBuffer());
}
