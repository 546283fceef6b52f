import type { CDPSession, Page } from 'puppeteer-core';
import type { Surface } from '../../tests/e2e/find-losses.ts';
import { type Look, setLook } from '../../tests/e2e/page-look.ts';

/** One way in which a reader's screen, browser and eyes may want a surface. */
export type Way = {
  /** As the caption below the picture says it. */
  readonly name: string;
  /** The window, in CSS px. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen for each of them: 4 where the browser enlarges to 400 %. */
  readonly scale?: number;
  /** How wide the picture is on the sheet, where that is less. */
  readonly shownWidth?: number;
  readonly look?: Look;
  readonly text?: 'spaced' | 'twice as large' | 'spaced, twice as large';
  readonly direction?: 'rtl';
  /** The font of the page that Hark is put into, in px. */
  readonly pageFont?: 16 | 64;
};

/** Wide first: the words that stand there must stand in all others too. */
export const WIDE: Way = { name: 'In a window', width: 1024, height: 640 };
const DARK: Way = { name: '320 px wide, dark', width: 320, height: 480, look: 'dark' };
const NARROW: Way = { name: '320 px wide', width: 320, height: 480 };
const SPACED: Way = { name: 'Lines, letters and words spaced', width: 320, height: 480, text: 'spaced' };
const TURNED: Way = { name: 'From right to left', width: 320, height: 480, direction: 'rtl' };
const ENLARGED: Way = { name: '400 % of 1280 × 1024', width: 320, height: 256, scale: 4 };
const FORCED: Way = { name: 'Forced colours', width: 320, height: 256, look: 'forced colours' };

/** WCAG 2.2: 1.4.10 (320 px, which is 400 % of 1280), 1.4.12 and 1.4.4, in three columns. */
export const WAYS: Readonly<Record<Surface, readonly (readonly Way[])[]>> = {
  page: [
    [NARROW, { name: 'Text twice as large', width: 320, height: 560, text: 'twice as large' }],
    [SPACED, { ...DARK, height: 560 }],
    [TURNED, ENLARGED, FORCED],
  ],
  'in-page': [
    [NARROW, { name: 'Page of 64 px', width: 640, height: 1120, shownWidth: 320, pageFont: 64 }],
    [SPACED, { ...DARK, height: 560 }],
    [TURNED, ENLARGED, FORCED],
  ],
};

/** Looked at in each state, and shown in none: both criteria at once. */
export const UNSHOWN: readonly Way[] = [
  { name: '200 % of 640 × 960', width: 320, height: 480, scale: 2, pageFont: 16 },
  { name: 'Page of 64 px, enlarged to 400 %', width: 320, height: 256, scale: 4, pageFont: 64 },
  { name: 'Spaced and twice as large', width: 640, height: 480, text: 'spaced, twice as large' },
  { name: 'A telephone on its side, dark', width: 640, height: 320, look: 'dark' },
];

/** How a state beside the first is shown. */
export const SHORT = NARROW;

/** In which axe judges each state. */
export const JUDGED: readonly Way[] = [WIDE, { ...WIDE, name: 'Dark', look: 'dark' }, TURNED, FORCED];

/** The reader's own style (1.4.12), and text twice as large (1.4.4). Text in a page has its size of Hark. */
const SPACED_STYLE =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
const LARGE_STYLE = ':root { font-size: 200% }';

/** Has the page look that way. */
export async function setWay(page: Page, devtools: CDPSession, surface: Surface, way: Way): Promise<void> {
  await page.setViewport({ width: way.width, height: way.height, deviceScaleFactor: way.scale ?? 1 });
  await setLook(devtools, way.look ?? 'light');
  // A button below the mouse looks otherwise.
  await page.mouse.move(0, 0);
  const style = [way.text?.includes('spaced') ? SPACED_STYLE : '', way.text?.includes('large') ? LARGE_STYLE : ''];
  await page.evaluate(
    async (where, css, direction, font) => {
      const own = document.querySelector('hark-host')?.shadowRoot ?? null;
      const root = where === 'page' ? document : own;
      if (root === null) throw new Error('Hark is not in the page.');
      const { harkTestSheet = new CSSStyleSheet() } = globalThis as { harkTestSheet?: CSSStyleSheet };
      Object.assign(globalThis, { harkTestSheet });
      harkTestSheet.replaceSync(css);
      if (!root.adoptedStyleSheets.includes(harkTestSheet)) root.adoptedStyleSheets.push(harkTestSheet);
      if (where === 'page') document.documentElement.dir = direction;
      // Some parts have a direction of their own, that of their words.
      const parts = root.querySelectorAll<HTMLElement>(where === 'page' ? 'main[dir], main > [dir]' : '[dir]');
      for (const part of parts) part.dir = direction;
      if (where === 'in-page') document.documentElement.style.fontSize = font;
      else {
        (document.activeElement as HTMLElement | null)?.blur();
        scrollTo(0, 0);
      }
      const marked = [...((CSS.highlights.get('hark-word') as Iterable<Range> | undefined) ?? [])][0];
      const selected = getSelection()?.isCollapsed === false ? getSelection()?.getRangeAt(0) : undefined;
      if (where === 'in-page') {
        // The reader looks at what is read, or was highlighted: a third down, where nothing of Hark stands over it.
        const line = (marked ?? selected)?.getClientRects()[0];
        if (line !== undefined) scrollTo(0, scrollY + line.top - innerHeight / 3);
      }
      // Two frames: what follows the width by script has followed, and is drawn.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    surface,
    style.join(' '),
    way.direction ?? 'ltr',
    way.pageFont === undefined ? '' : `${way.pageFont}px`,
  );
}
