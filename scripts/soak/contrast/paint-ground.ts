import type { Page } from 'puppeteer-core';

/** All of a page has this background and these letters, whatever its own sheets say. Null: as it was. */
export function paintGround(page: Page, ground: readonly [background: string, ink: string] | null): Promise<void> {
  return page.evaluate(
    async (css) => {
      const { harkTestGround = new CSSStyleSheet() } = globalThis as { harkTestGround?: CSSStyleSheet };
      Object.assign(globalThis, { harkTestGround });
      harkTestGround.replaceSync(css);
      if (!document.adoptedStyleSheets.includes(harkTestGround)) document.adoptedStyleSheets.push(harkTestGround);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    ground === null
      ? ''
      : `body, body * { background: ${ground[0]} !important; color: ${ground[1]} !important; border-color: ${ground[0]} !important }`,
  );
}
