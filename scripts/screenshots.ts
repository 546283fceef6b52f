import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeContactSheet } from './screenshots/contact-sheet.ts';
import { IN_PAGE } from './screenshots/in-page.ts';
import { OWN_PAGES } from './screenshots/own-pages.ts';
import { photograph } from './screenshots/photograph.ts';
import { READING_PAGES } from './screenshots/reading-pages.ts';
import { startStudio } from './screenshots/studio.ts';
import { takeReading } from './screenshots/take-reading.ts';

/**
 * Takes the pictures of docs/screenshots, all or those that are named: `npm run screenshots -- player popup`.
 * Each state of each surface is looked at in every way. Where a word or a control is cut, covered, gone or beside the
 * window, or where axe finds something wrong, it is told and the exit status is 1.
 */
const folder = resolve(import.meta.dirname, '../docs/screenshots');
const subjects = [...IN_PAGE, ...READING_PAGES, ...OWN_PAGES];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => name !== 'reading' && !subjects.some((subject) => subject.name === name));
if (unknown.length > 0) throw new Error(`There is no "${unknown[0]}" to take a picture of.`);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

mkdirSync(folder, { recursive: true });
await using studio = await startStudio();
const faults: string[] = [];
for (const subject of subjects.filter(({ name }) => isWanted(name))) {
  const taken = await photograph(studio, subject);
  await writeContactSheet(studio.product.session.browser, resolve(folder, `${subject.name}.png`), taken.sheet);
  console.log(`${subject.name}: ${taken.faults.length} faults`);
  for (const fault of taken.faults) console.error(`  ${fault}`);
  faults.push(...taken.faults);
}
await studio.tidyUp();
if (isWanted('reading')) await takeReading(studio, resolve(folder, 'reading.png'));
process.exitCode = faults.length === 0 ? 0 : 1;
