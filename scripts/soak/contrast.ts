import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { IN_PAGE } from '../screenshots/in-page.ts';
import { OWN_PAGES } from '../screenshots/own-pages.ts';
import { READING_PAGES } from '../screenshots/reading-pages.ts';
import { startStudio } from '../screenshots/studio.ts';
import { buildChrome } from './build-chrome.ts';
import { judgeContrasts } from './contrast/judge-contrasts.ts';
import { type MarkFigure, measureMarks } from './contrast/measure-marks.ts';
import { measureSurface, type SurfaceFigure } from './contrast/measure-surfaces.ts';
import { MORE_STATES } from './contrast/more-states.ts';

/** What was measured is kept here; `npm run accessibility` tells of it in docs/accessibility.md. */
const path = resolve(import.meta.dirname, '../../docs/figures/contrast.json');

/**
 * How far text, parts, the focus and the marks stand apart, on pixels, and what axe finds, in each state of each surface.
 * `HARK_SURFACES=player,marks` looks at these alone and writes nothing.
 */
if (buildChrome()) {
  const wanted = process.env.HARK_SURFACES?.split(',');
  const isWanted = (name: string) => wanted?.includes(name) ?? true;
  const measured = await measureAll(isWanted);
  const faults = judgeContrasts(measured);
  for (const fault of faults) console.error(fault);
  console.log(`${measured.surfaces.length + measured.marks.length} figures, ${faults.length} faults.`);
  if (wanted === undefined) writeFigures({ ...measured, faults });
  if (faults.length > 0) process.exitCode = 1;
}

async function measureAll(isWanted: (name: string) => boolean) {
  await using studio = await startStudio();
  const surfaces: SurfaceFigure[] = [];
  for (const subject of [...IN_PAGE, ...READING_PAGES, ...OWN_PAGES]) {
    if (!isWanted(subject.name)) continue;
    const states = [...subject.states, ...(MORE_STATES[subject.name] ?? [])];
    surfaces.push(...(await measureSurface(studio, { ...subject, states })));
    console.log(subject.name);
  }
  const marks: readonly MarkFigure[] = isWanted('marks') ? await measureMarks(studio) : [];
  const browser = (await studio.product.session.browser.version()).replace('Chrome/', 'Chromium ');
  return { on: new Date().toISOString().slice(0, 10), browser, surfaces, marks };
}

/** A line for each figure. */
function writeFigures({
  surfaces,
  marks,
  ...rest
}: Awaited<ReturnType<typeof measureAll>> & { readonly faults: readonly string[] }): void {
  const lines = (rows: readonly unknown[]) => `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n ]`;
  const head = Object.entries(rest).map(([name, value]) => ` "${name}": ${JSON.stringify(value)}`);
  writeFileSync(
    path,
    `{\n${[...head, ` "surfaces": ${lines(surfaces)}`, ` "marks": ${lines(marks)}`].join(',\n')}\n}\n`,
  );
}
