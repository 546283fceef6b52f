import type { Page } from 'puppeteer-core';

/** Evaluates in a world of its own, as a content script: the page's scripts see nothing of it. */
export async function evaluateApart(page: Page, expression: string): Promise<string> {
  const devtools = await page.createCDPSession();
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'hark',
  });
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return String(result.value);
}
