import type { CDPSession, Page } from 'puppeteer-core';
import { GROUNDS } from '../../../tests/e2e/grounds.ts';
import { findFaults, type Look } from '../../../tests/e2e/page-look.ts';
import type { Studio } from '../../screenshots/studio.ts';
import type { Subject } from '../../screenshots/surface.ts';
import { setWay, type Way, WIDE } from '../../screenshots/ways.ts';
import { type Contrasts, type Least, measureFocus, measureStill, takeStill } from './measure-view.ts';
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

const LOOKS: readonly SurfaceFigure['look'][] = ['light', 'right to left', 'dark', 'forced colours'];
/** In the first state of a surface. */
const MORE_LOOKS: readonly SurfaceFigure['look'][] = ['more contrast', 'more contrast, dark', 'forced colours, dark'];
/** No page of Hark is as high. */
const HIGHEST = 12_000;

export async function measureSurface(studio: Studio, subject: Subject): Promise<readonly SurfaceFigure[]> {
  const figures: SurfaceFigure[] = [];
  let page: Page | null = null;
  for (const [at, { name: state, reach }] of subject.states.entries()) {
    page = await reach(studio, page);
    const devtools = await page.createCDPSession();
    for (const look of at === 0 ? [...LOOKS, ...MORE_LOOKS] : LOOKS) {
      const way: Way = look === 'right to left' ? { ...WIDE, direction: 'rtl' } : { ...WIDE, look };
      await setWay(page, devtools, subject.kind, way);
      const { measured, focus, axe } = await (subject.kind === 'page' ? measurePage : measureInPage)(
        page,
        devtools,
        look,
      );
      const text = joinLeast(measured.map((one) => one.text));
      const parts = joinLeast(measured.map((one) => one.parts));
      figures.push({ surface: subject.name, state, look, grounds: measured.length, text, parts, focus, axe });
    }
    await setWay(page, devtools, subject.kind, WIDE);
    await page.setViewport(null);
    await devtools.detach();
  }
  return figures;
}

type Measured = Omit<Contrasts, 'focus'>;
type Looked = { readonly measured: readonly Measured[]; readonly focus: Least; readonly axe: readonly string[] };

async function measurePage(page: Page, devtools: CDPSession, look: SurfaceFigure['look']): Promise<Looked> {
  // All of it is in the window: nothing is below its edge, and no bar to scroll with takes its place.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: WIDE.width, height: Math.min(height, HIGHEST), deviceScaleFactor: 1 });
  const still = await takeStill(page, 'page');
  return {
    measured: [measureStill(still)],
    focus: await measureFocus(page, devtools, still),
    axe: await findFaults(page, extentIn(look), 'page'),
  };
}

async function measureInPage(page: Page, devtools: CDPSession, look: SurfaceFigure['look']): Promise<Looked> {
  const measured: Measured[] = [];
  // With forced colours every page has the system's own.
  const grounds = look.startsWith('forced') ? GROUNDS.slice(0, 1) : GROUNDS;
  for (const ground of grounds) {
    await paintGround(page, ground);
    measured.push(nameGround(measureStill(await takeStill(page, 'in-page')), ground[0]));
  }
  await paintGround(page, null);
  // Every ring is within what Hark itself has painted.
  const focus = await measureFocus(page, devtools, await takeStill(page, 'in-page'));
  return { measured, focus, axe: await findFaults(page, extentIn(look), 'in-page') };
}

/** Forced colours are the system's own, which axe does not see; where colours alone are others, nothing else is. */
function extentIn(look: SurfaceFigure['look']) {
  if (look.startsWith('forced')) return 'all but colours';
  return look === 'light' || look === 'right to left' ? 'all' : 'colours';
}

function nameGround({ text, parts }: Measured, ground: string): Measured {
  const name = (least: Least) => (least === null ? null : { ...least, of: `${least.of}, on ${ground}` });
  return { text: name(text), parts: name(parts) };
}

function joinLeast(measured: readonly Least[]): Least {
  const all = measured.filter((one) => one !== null);
  const [lowest] = [...all].sort((one, other) => one.contrast - other.contrast);
  return lowest === undefined ? null : { ...lowest, count: all.reduce((sum, { count }) => sum + count, 0) };
}
