import type { CDPSession, Page } from 'puppeteer-core';
import { GROUNDS } from '../../../tests/e2e/grounds.ts';
import { findFaults, type Look } from '../../../tests/e2e/page-look.ts';
import type { Studio } from '../../screenshots/studio.ts';
import type { Subject } from '../../screenshots/surface.ts';
import { setWay, type Way, WIDE } from '../../screenshots/ways.ts';
import { type Contrasts, KINDS, type Least, measureView } from './measure-view.ts';
import { paintGround } from './paint-ground.ts';

/** A state of a surface in one look; in a page the lowest over all its grounds, whose names stand in `of`. */
export type SurfaceFigure = Contrasts & {
  readonly surface: string;
  readonly state: string;
  readonly look: Look | 'right to left';
  /** On how many pages' colours it was looked at. */
  readonly grounds: number;
  /** What axe finds wrong. */
  readonly axe: readonly string[];
};

const LOOKS: readonly SurfaceFigure['look'][] = [
  'light',
  'right to left',
  'dark',
  'more contrast',
  'more contrast, dark',
  'forced colours',
  'forced colours, dark',
];
/** No page of Hark is as high. */
const HIGHEST = 12_000;

export async function measureSurface(studio: Studio, subject: Subject): Promise<readonly SurfaceFigure[]> {
  const figures: SurfaceFigure[] = [];
  let page: Page | null = null;
  for (const { name: state, reach } of subject.states) {
    page = await reach(studio, page);
    const devtools = await page.createCDPSession();
    for (const look of LOOKS) {
      const way: Way = look === 'right to left' ? { ...WIDE, direction: 'rtl' } : { ...WIDE, look };
      await setWay(page, devtools, subject.kind, way);
      const { measured, axe } = await (subject.kind === 'page' ? measurePage : measureInPage)(page, devtools, look);
      figures.push({ surface: subject.name, state, look, grounds: measured.length, ...joinLeast(measured), axe });
    }
    await setWay(page, devtools, subject.kind, WIDE);
    await page.setViewport(null);
    await devtools.detach();
  }
  return figures;
}

type Looked = { readonly measured: readonly Contrasts[]; readonly axe: readonly string[] };

async function measurePage(page: Page, devtools: CDPSession, look: SurfaceFigure['look']): Promise<Looked> {
  // All of it is in the window: nothing is below its edge, and no bar to scroll with takes its place.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: WIDE.width, height: Math.min(height, HIGHEST), deviceScaleFactor: 1 });
  return {
    measured: [await measureView(page, devtools, 'page')],
    axe: await findFaults(page, extentIn(look), 'page'),
  };
}

async function measureInPage(page: Page, devtools: CDPSession, look: SurfaceFigure['look']): Promise<Looked> {
  const measured: Contrasts[] = [];
  // With forced colours every page has the system's own.
  const grounds = look.startsWith('forced') ? GROUNDS.slice(0, 1) : GROUNDS;
  for (const ground of grounds) {
    await paintGround(page, ground);
    const contrasts = await measureView(page, devtools, 'in-page');
    measured.push(nameGround(contrasts, ground[0]));
  }
  await paintGround(page, null);
  return { measured, axe: await findFaults(page, extentIn(look), 'in-page') };
}

/** Forced colours are the system's own, which axe does not see. */
function extentIn(look: SurfaceFigure['look']) {
  return look.startsWith('forced') ? 'all but colours' : 'all';
}

function nameGround(contrasts: Contrasts, ground: string): Contrasts {
  return mapKinds((kind) => {
    const least = contrasts[kind];
    return least === null ? null : { ...least, of: `${least.of}, on ${ground}` };
  });
}

function joinLeast(measured: readonly Contrasts[]): Contrasts {
  return mapKinds((kind) => {
    const all = measured.map((one) => one[kind]).filter((one) => one !== null);
    const [lowest] = [...all].sort((one, other) => one.contrast - other.contrast);
    return lowest === undefined ? null : { ...lowest, count: all.reduce((sum, { count }) => sum + count, 0) };
  });
}

function mapKinds(leastOf: (kind: (typeof KINDS)[number]) => Least): Contrasts {
  const [text, parts, focus] = KINDS.map(leastOf);
  return { text: text ?? null, parts: parts ?? null, focus: focus ?? null };
}
