import { createSoundStretch } from '@/utils/core/speech/stretch-sound.ts';
import { type EspeakEvent, paceOf, type SynthesisNews, type SynthesisRequest } from '@/utils/core/speech/synthesis.ts';
import { type Espeak, loadEspeak, type ReadFile } from './espeak.ts';

/** The part of a worker's scope that is used. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<SynthesisRequest>) => void) | null;
  postMessage(message: SynthesisNews, transfer: Transferable[]): void;
}

/**
 * Answers each request with its sound in pieces. Requests wait for one another: while the synthesizer
 * works, nothing else is heard of, so a text is a sentence at most.
 */
export function runSynthesisWorker(scope: WorkerScope, folder: URL, readFile: ReadFile = fetchFile): void {
  let loading: Promise<Espeak> | null = null;
  let last: Promise<void> = Promise.resolve();
  const post = (message: SynthesisNews, transfer: Transferable[] = []) => scope.postMessage(message, transfer);

  const answer = async ({ turn, text, file, dictionary, rate }: SynthesisRequest): Promise<void> => {
    try {
      loading ??= loadEspeak(folder, readFile);
      const espeak = await loading;
      const { wpm, factor } = paceOf(rate);
      await espeak.prepare({ file, dictionary, wpm });
      speak(espeak, { turn, text, factor });
      post({ type: 'done', turn });
    } catch {
      // A synthesizer that could not be loaded is tried anew by the next request.
      loading = null;
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

  scope.onmessage = ({ data }) => {
    last = last.then(() => answer(data));
  };
}

async function fetchFile(file: URL): Promise<Uint8Array> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file.href} cannot be loaded`);
  return new Uint8Array(await response.arrayBuffer());
}
