import type { Page } from 'puppeteer-core';

/** What is in use of a page's heap once the garbage has gone, in bytes. */
export async function measureHeap(page: Page): Promise<number> {
  const devtools = await page.createCDPSession();
  try {
    // What the first collection lets go may hold more.
    for (let times = 0; times < 3; times += 1) await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await devtools.detach();
  }
}
