import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EspeakParts, sliceEspeak } from './slice-data.ts';

/** A file that goes into the extension as it is. */
export interface PackageFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/** Writes what the extension carries of eSpeak NG into `folder`, and names each file's place in the package. */
export function writeEspeakFiles(folder: string): readonly PackageFile[] {
  mkdirSync(folder, { recursive: true });
  return [...listContents(sliceEspeak())].map(([name, contents]) => {
    const path = join(folder, name);
    if (!existsSync(path) || !readFileSync(path).equals(contents)) writeFileSync(path, contents);
    return { absoluteSrc: path, relativeDest: `espeak/${name}` };
  });
}

function* listContents({ script, core, dictionaries, licence }: EspeakParts): Iterable<readonly [string, Buffer]> {
  yield ['espeak-ng.js', Buffer.from(script)];
  yield ['espeak-ng.data', core];
  for (const [language, dictionary] of dictionaries) yield [`${language}_dict`, dictionary];
  yield ['COPYING.txt', Buffer.from(licence)];
}
