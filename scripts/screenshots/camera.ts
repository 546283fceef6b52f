import type { CDPSession, Page } from 'puppeteer-core';
import { findLosses, type Surface } from '../../tests/e2e/find-losses.ts';
import { findFaults } from '../../tests/e2e/page-look.ts';
import type { Frame } from './contact-sheet.ts';
import { setWay, type Way } from './ways.ts';

/** Looks at a page in one way after another, and takes pictures. */
export type Camera = {
  /** What is lost in this way, in words. */
  readonly look: (way: Way) => Promise<readonly string[]>;
  /** What axe finds wrong in this way. */
  readonly judge: (way: Way) => Promise<readonly string[]>;
  /** Of what was looked at last. */
  readonly take: (caption?: string, shows?: string) => Promise<Frame>;
};

/** @param words `kept`: what stands there in the first way must stand in all others */
export async function pointCamera(page: Page, surface: Surface, words: 'kept' | 'folded away'): Promise<Camera> {
  const devtools: CDPSession = await page.createCDPSession();
  let first: readonly string[] | null = words === 'kept' ? null : [];
  let last: Way | null = null;
  const turn = async (way: Way) => {
    last = way;
    await setWay(page, devtools, surface, way);
  };
  return {
    async look(way) {
      await turn(way);
      const { texts, losses } = await findLosses(page, surface);
      // How much is read may change meanwhile.
      const there = texts.map((text) => text.replaceAll(/\d+/g, '0'));
      first ??= there.filter((text) => !/\d% read/.test(text));
      return [
        ...losses,
        ...first.filter((text) => !there.includes(text)).map((text) => `not there: “${text.slice(0, 60)}”`),
      ].map((loss) => `${way.name}: ${loss}`);
    },
    async judge(way) {
      await turn(way);
      // Forced colours are the system's own, which axe does not see.
      const extent = way.look === 'forced colours' ? 'all but colours' : 'all';
      return (await findFaults(page, extent, surface)).map((fault) => `${way.name}: ${fault}`);
    },
    async take(caption, shows) {
      if (last === null) throw new Error('Nothing was looked at.');
      if (shows !== undefined) {
        await page.$eval(shows, (part) => scrollTo(0, scrollY + part.getBoundingClientRect().top - 20));
      }
      const png = await page.screenshot({ captureBeyondViewport: false });
      return { caption: caption ?? last.name, width: last.shownWidth ?? last.width, png };
    },
  };
}
