import type { Page } from 'puppeteer-core';

/**
 * Until the browser knows its voices, or 10 s have passed; whether it has any. Where it has none, Hark speaks with its
 * own voice.
 *
 * A browser that has just started asks the system for them at the first use, and with eSpeak there are 13,362: seen to
 * take 1.5 s in Chromium 156, and 4 s in Firefox 153 on a busy machine. A person is slower than that; a program is not.
 */
export async function waitForVoices(page: Page): Promise<'some' | 'none'> {
  const count = await page.evaluate(async () => {
    const deadline = performance.now() + 10_000;
    while (speechSynthesis.getVoices().length === 0 && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return speechSynthesis.getVoices().length;
  });
  return count === 0 ? 'none' : 'some';
}
