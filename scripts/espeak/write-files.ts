import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EspeakParts, sliceEspeak } from './slice-data.ts';

/** A file that goes into the extension as it is. */
export interface PackageFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

const NOTICE = 'espeak-ng.txt';

/** What the licence asks to be told with a program: whose it is, what was changed, where its source is. */
function describeSource(version: string): string {
  return `Hark's own voice is eSpeak NG, a speech synthesizer by Jonathan Duddington, Reece H. Dunn, Alexander Epaneshnikov
and the other authors of eSpeak and eSpeak NG. It is free software under the GNU General Public License, version 3 or
(at your option) any later version; the license stands below. It comes without any warranty.

Here it is compiled to WebAssembly by the Echogarden project: npm package @echogarden/espeak-ng-emscripten ${version}.
Hark changes nothing in the program. It cuts the package's data into a core and one file for each language, leaves out
variants and languages that it does not offer, and writes the list of the data in espeak-ng.js anew.

Source of the program: https://github.com/echogarden-project/espeak-ng (branch "fork"), from
https://github.com/espeak-ng/espeak-ng
Source of what Hark does with it: the file hark-VERSION-sources.zip, which is offered beside each package of Hark; its
README says how to build the package again.
`;
}

/** Writes what the extension carries of eSpeak NG into `folder`, and names each file's place in the package. */
export function writeEspeakFiles(folder: string): readonly PackageFile[] {
  mkdirSync(folder, { recursive: true });
  return [...listContents(sliceEspeak())].map(([name, contents]) => {
    const path = join(folder, name);
    if (!existsSync(path) || !readFileSync(path).equals(contents)) writeFileSync(path, contents);
    return { absoluteSrc: path, relativeDest: name === NOTICE ? `licenses/${name}` : `espeak/${name}` };
  });
}

function* listContents({
  script,
  core,
  dictionaries,
  version,
  licence,
}: EspeakParts): Iterable<readonly [string, Buffer]> {
  yield ['espeak-ng.js', Buffer.from(script)];
  yield ['espeak-ng.data', core];
  for (const [language, dictionary] of dictionaries) yield [`${language}_dict`, dictionary];
  yield [NOTICE, Buffer.from(`${describeSource(version)}\n${licence}`)];
}
