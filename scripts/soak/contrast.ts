import { IN_PAGE } from '../screenshots/in-page.ts';
import { OWN_PAGES } from '../screenshots/own-pages.ts';
import { READING_PAGES } from '../screenshots/reading-pages.ts';
import { startStudio } from '../screenshots/studio.ts';
import { buildChrome } from './build-chrome.ts';
import { judgeContrasts } from './contrast/judge-contrasts.ts';
import { readContrasts, renewContrasts, writeContrasts } from './contrast/kept-contrasts.ts';
import { type MarkFigure, measureMarks } from './contrast/measure-marks.ts';
import { measureSurface } from './contrast/measure-surfaces.ts';
import { MORE_STATES } from './contrast/more-states.ts';

const SUBJECTS = [...IN_PAGE, ...READING_PAGES, ...OWN_PAGES];

/**
 * How far text, parts, the focus and the marks stand apart, on pixels, and what axe finds, in each state of each surface.
 * `HARK_SURFACES=player,marks` looks at these alone; the figures of the others stay as they are.
 */
if (buildChrome()) {
  const wanted = process.env.HARK_SURFACES?.split(',') ?? [...SUBJECTS.map(({ name }) => name), 'marks'];
  await using studio = await startStudio();
  const browser = (await studio.product.session.browser.version()).replace('Chrome/', 'Chromium ');
  let all = 0;
  for (const name of wanted) {
    const measured = await measureOne(name);
    const faults = judgeContrasts(measured);
    for (const fault of faults) console.error(fault);
    console.log(`${name}: ${measured.surfaces.length + measured.marks.length} figures, ${faults.length} faults`);
    all += faults.length;
    writeContrasts(renewContrasts(readContrasts(), { browser, ...measured }));
  }
  if (all > 0) process.exitCode = 1;

  async function measureOne(name: string) {
    if (name === 'marks') return { surfaces: [], marks: await measureMarks(studio) };
    const subject = SUBJECTS.find((one) => one.name === name);
    if (subject === undefined) throw new Error(`There is no "${name}" to look at.`);
    const states = [...subject.states, ...(MORE_STATES[name] ?? [])];
    const marks: readonly MarkFigure[] = [];
    return { surfaces: await measureSurface(studio, { ...subject, states }), marks };
  }
}
