import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sliceEspeak } from './espeak/slice-data.ts';

/**
 * Writes `utils/core/voices/built-in-data.ts`: the voices of eSpeak NG that Hark offers. `npm run voices` after an
 * update.
 */

const target = resolve(import.meta.dirname, '../utils/core/voices/built-in-data.ts');

const rows = sliceEspeak()
  .voices.map(({ file, dictionary, tag, name }) => [file, dictionary, tag, name.replace(/\s*\/\/.*$/, '')])
  .map((row) => `  ${JSON.stringify(row)},\n`);
writeFileSync(
  target,
  `/**
 * Made by \`npm run voices\`; not to be changed by hand. Each voice of eSpeak NG (GPL-3.0-or-later): its file below
 * \`lang\`, its dictionary, the language tag as it is written there, its name.
 */
export const builtInData: readonly (readonly [file: string, dictionary: string, tag: string, name: string])[] = [
${rows.join('')}];
`,
);
