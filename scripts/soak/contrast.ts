import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { type Contrasts, measureContrasts } from '../../tests/e2e/contrast-pixels.ts';
import { GROUNDS } from '../../tests/e2e/grounds.ts';
import type { Look } from '../../tests/e2e/page-look.ts';
import { IN_PAGE } from '../screenshots/in-page.ts';
import { OWN_PAGES } from '../screenshots/own-pages.ts';
import { READING_PAGES } from '../screenshots/reading-pages.ts';
import { startStudio } from '../screenshots/studio.ts';
import type { Subject } from '../screenshots/surface.ts';
import { setWay, WIDE } from '../screenshots/ways.ts';
import { buildChrome } from './build-chrome.ts';

type Figure = Contrasts & {
  readonly surface: string;
  readonly state: string;
  readonly look: Look;
  readonly ground?: string;
};

/** WCAG 2.2: 1.4.6 for text of any size, 1.4.11 for parts. */
const LEAST = { text: 7, parts: 3 } as const;
const LOOKS: readonly Look[] = ['light', 'dark', 'more contrast', 'forced colours'];
const path = resolve(import.meta.dirname, '../../docs/figures/contrast.json');

/**
 * Measures on pixels how far text and parts stand apart in each state of each surface, in each look; what stands in a page, on
 * twelve pages. `HARK_SURFACES=player,popup` looks at these alone and writes nothing.
 */
if (buildChrome()) {
  const wanted = process.env.HARK_SURFACES?.split(',');
  const figures = await measureAll((name) => wanted?.includes(name) ?? true);
  const faults = figures.flatMap((figure) => findFaults(figure));
  for (const fault of faults) console.error(fault);
  console.log(`${figures.length} pictures, ${faults.length} faults.`);
  if (wanted === undefined) {
    const lines = figures.map((figure) => JSON.stringify(figure)).join(',\n');
    writeFileSync(path, `[\n${lines}\n]\n`);
  }
  if (faults.length > 0) process.exitCode = 1;
}

async function measureAll(isWanted: (name: string) => boolean): Promise<readonly Figure[]> {
  await using studio = await startStudio();
  const figures: Figure[] = [];
  for (const subject of [...IN_PAGE, ...READING_PAGES, ...OWN_PAGES].filter(({ name }) => isWanted(name))) {
    let page: Page | null = null;
    for (const { name, reach } of subject.states) {
      page = await reach(studio, page);
      const devtools = await page.createCDPSession();
      const found = await measureState(page, devtools, subject);
      figures.push(...found.map((one) => ({ surface: subject.name, state: name, ...one })));
      await setWay(page, devtools, subject.kind, WIDE);
      await page.setViewport(null);
    }
    console.log(subject.name);
  }
  return figures;
}

async function measureState(page: Page, devtools: CDPSession, { kind }: Subject) {
  const found: Omit<Figure, 'surface' | 'state'>[] = [];
  for (const look of LOOKS) {
    await setWay(page, devtools, kind, { ...WIDE, look });
    if (kind === 'page') found.push({ look, ...(await measureContrasts(page, kind)) });
    else {
      for (const [ground, ink] of GROUNDS) {
        await paint(page, ground, ink);
        found.push({ look, ground, ...(await measureContrasts(page, kind)) });
      }
      await page.evaluate(() => document.body.removeAttribute('style'));
    }
  }
  return found;
}

/** All of the page has these colours. */
async function paint(page: Page, background: string, color: string): Promise<void> {
  await page.evaluate(
    async (style) => {
      Object.assign(document.body.style, style);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    { background, color },
  );
}

function findFaults({ surface, state, look, ground, ...contrasts }: Figure): readonly string[] {
  return (['text', 'parts'] as const).flatMap((kind) => {
    const { contrast, of } = contrasts[kind];
    const where = [surface, state, look, ground].filter((part) => part !== undefined).join(', ');
    return contrast >= LEAST[kind] ? [] : [`${where}: “${of}” ${contrast}, ${LEAST[kind]} is wanted`];
  });
}
