import axe from 'axe-core';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Surface } from './find-losses.ts';

/** Ways in which a reader's device or browser shows a page. */
export const LOOKS = {
  light: [],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'more contrast': [{ name: 'prefers-contrast', value: 'more' }],
  'more contrast, dark': [
    { name: 'prefers-contrast', value: 'more' },
    { name: 'prefers-color-scheme', value: 'dark' },
  ],
  'forced colours': [{ name: 'forced-colors', value: 'active' }],
  'forced colours, dark': [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: 'dark' },
  ],
} as const;
export type Look = keyof typeof LOOKS;

export async function setLook(devtools: CDPSession, look: Look): Promise<void> {
  await devtools.send('Emulation.setEmulatedMedia', { features: [...LOOKS[look]] });
}

/** What axe finds wrong, as `rule: markup`. `colours`: its rules for the contrast of text alone. */
export async function findFaults(
  page: Page,
  extent: 'all' | 'all but colours' | 'colours',
  surface: Surface = 'page',
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const isColoured = extent !== 'all but colours';
  const options: axe.RunOptions =
    extent === 'colours'
      ? { runOnly: ['color-contrast', 'color-contrast-enhanced'] }
      : {
          rules: {
            'target-size': { enabled: true },
            'label-content-name-mismatch': { enabled: true },
            'color-contrast': { enabled: isColoured },
            'color-contrast-enhanced': { enabled: isColoured },
          },
        };
  return page.evaluate(
    async (wanted, where) => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      const context = where === 'page' ? document : ({ include: [['hark-host']] } as axe.ElementContext);
      const { violations } = await run(context, wanted);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    },
    options,
    surface,
  );
}

/** What of a page is cut off, too small to press, or needs scrolling to the side. */
export function findMisfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const misfits: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) misfits.push(`scrolls to the side: ${scrollWidth} of ${clientWidth}`);
    const name = (element: Element) =>
      `${element.localName}.${element.className} "${element.textContent?.slice(0, 30)}"`;
    for (const element of document.querySelectorAll('main *')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || element.closest('.announcement, option, svg') !== null) continue;
      if (box.right > clientWidth + 1 || box.left < -1) misfits.push(`beside the page: ${name(element)}`);
      const { overflowX, display } = getComputedStyle(element);
      const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      if (isCut && element.localName !== 'select' && display !== 'inline') misfits.push(`cut: ${name(element)}`);
    }
    for (const target of document.querySelectorAll('a, button, select, input, textarea, summary')) {
      const pressed = target.matches('[type=checkbox], [type=radio]') ? (target.closest('label') ?? target) : target;
      const { width, height } = pressed.getBoundingClientRect();
      if (width > 0 && (width < 44 || height < 44)) {
        misfits.push(`small: ${name(pressed)} ${Math.round(width)} × ${Math.round(height)}`);
      }
    }
    return misfits;
  });
}

/** The worst contrast of the edges of controls, and of the ring around the focus, with the page behind them. */
export function readEdges(page: Page): Promise<{ readonly edges: number; readonly ring: number }> {
  return page.evaluate(() => {
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: string, other: string) => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const ground = getComputedStyle(document.body).backgroundColor;
    const controls = [
      ...document.querySelectorAll('button:not(.link), select, input:not([type=file], [type=checkbox])'),
    ];
    const edges = controls.map((control) => {
      const { borderTopColor, backgroundColor } = getComputedStyle(control);
      const isFilled = control.classList.contains('main');
      return contrast(isFilled ? backgroundColor : borderTopColor, ground);
    });
    const focus = getComputedStyle(document.documentElement).getPropertyValue('--focus');
    const probe = document.createElement('i');
    probe.style.color = focus;
    document.body.append(probe);
    const ring = contrast(getComputedStyle(probe).color, ground);
    probe.remove();
    // 21 is the most there is: a page without controls has nothing to stand apart.
    return { edges: Math.min(21, ...edges), ring };
  });
}

/** What the reader's own style may set (WCAG 2.2, 1.4.12), and text twice as large (1.4.4). */
export function setText(
  page: Page,
  text: 'as it is' | 'spaced' | 'twice as large' | 'spaced, twice as large',
): Promise<void> {
  return page.evaluate((wanted) => {
    const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `${wanted.includes('spaced') ? spaced : ''} ${wanted.includes('large') ? ':root { font-size: 200%; }' : ''}`,
    );
    document.adoptedStyleSheets = [sheet];
  }, text);
}
