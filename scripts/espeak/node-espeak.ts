import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Espeak, loadEspeak } from '../../utils/platform/built-in-voice/espeak.ts';
import { writeEspeakFiles } from './write-files.ts';

/** The synthesizer over the files that the package carries, in this process. */
export async function startNodeEspeak(): Promise<Espeak & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'hark-espeak-'));
  writeEspeakFiles(folder);
  const espeak = await loadEspeak(pathToFileURL(`${folder}/`), (file) => readFile(file));
  return { ...espeak, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
