import type { EspeakEvent } from '@/utils/core/speech/synthesis.ts';

/** Speaks `text` in pieces; `true` from `onPiece` ends it. */
type Synthesize = (
  text: string,
  onPiece: (samples: Int16Array<ArrayBuffer>, events: readonly EspeakEvent[]) => boolean,
) => void;

/** One synthesizer of the package `@echogarden/espeak-ng-emscripten`, as far as it is used. */
interface EspeakWorker {
  /** 0 if the voice is there. */
  set_voice(file: string): number;
  set_rate(wordsPerMinute: number): void;
  /** 0 to 99. */
  set_pitch(pitch: number): void;
  synthesize: Synthesize;
}

interface EspeakModule {
  readonly FS: {
    writeFile(path: string, data: Uint8Array): void;
    analyzePath(path: string): { readonly exists: boolean };
  };
  readonly eSpeakNGWorker: new () => EspeakWorker;
}

export interface EspeakSettings {
  readonly file: string;
  readonly dictionary: string;
  /** Words a minute. */
  readonly wpm: number;
  /** 0 to 99; 50, the voice's own, where none is given. */
  readonly pitch?: number;
}

/** eSpeak NG, with dictionaries loaded as they are asked for. */
export interface Espeak {
  /** Throws when the voice or its dictionary cannot be had. */
  prepare(voice: EspeakSettings): Promise<void>;
  synthesize: Synthesize;
}

const DATA = '/usr/share/espeak-ng-data';

/** Reads a file of the folder. */
export type ReadFile = (file: URL) => Promise<Uint8Array>;

/** Loads it from the extension's own package; nothing comes from elsewhere. */
export async function loadEspeak(folder: URL, readFile: ReadFile): Promise<Espeak> {
  const script = new URL('espeak-ng.js', folder).href;
  const { default: create } = (await import(/* @vite-ignore */ script)) as { default(): Promise<EspeakModule> };
  const module = await create();
  const worker = new module.eSpeakNGWorker();
  const loadDictionary = async (name: string) => {
    const path = `${DATA}/${name}_dict`;
    if (module.FS.analyzePath(path).exists) return;
    module.FS.writeFile(path, await readFile(new URL(`${name}_dict`, folder)));
  };
  // Latin words in other scripts are read by English.
  await loadDictionary('en');
  /** To set a voice reads its files anew, which takes as long as a first piece of sound. */
  let last: string | null = null;
  return {
    async prepare({ file, dictionary, wpm, pitch = 50 }) {
      await loadDictionary(dictionary);
      if (file !== last && worker.set_voice(file) !== 0) throw new Error(`no voice "${file}"`);
      last = file;
      worker.set_rate(wpm);
      worker.set_pitch(pitch);
    },
    synthesize: (text, onPiece) => worker.synthesize(text, onPiece),
  };
}
