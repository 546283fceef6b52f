import type { Page } from 'puppeteer-core';
import type { Detection } from '../../utils/core/language/detection.ts';
import { type PageReport, parsePageReport } from '../../utils/core/page-check/page-report.ts';
import type { WrittenReport } from '../../utils/core/page-check/write-report.ts';
import { InspectError } from './inspect-error.ts';

const WORLD = 'hark-check';

interface CheckInPageParts {
  /** `check-page-here.ts`, bundled. */
  readonly bundle: string;
  readonly describe: (text: string) => Promise<Detection | null>;
}

/** The report of an open page, and a way to have it written as a page of its own. */
export interface CheckedHere {
  readonly report: PageReport;
  readonly writePage: (written: WrittenReport) => Promise<string>;
}

/** Checks an open page in a world of its own: the page's scripts see nothing of it. */
export async function checkInPage(page: Page, { bundle, describe }: CheckInPageParts): Promise<CheckedHere> {
  const devtools = await page.createCDPSession();
  const { frameTree } = await devtools.send('Page.getFrameTree');
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: 'harkDetect', executionContextName: WORLD });
  const { executionContextId: contextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: WORLD,
  });
  const evaluate = async (expression: string): Promise<string> => {
    const options = { expression, contextId, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return String(result.value);
  };
  devtools.on('Runtime.bindingCalled', ({ payload }) => {
    const { id, text } = JSON.parse(payload) as { readonly id: number; readonly text: string };
    const tell = async () => evaluate(`harkPage.answer(${id}, ${JSON.stringify(await describe(text))})`);
    // The page may be gone before its answer comes.
    tell().catch(() => {});
  });
  await evaluate(`${bundle}\nglobalThis.harkPage = harkPage; ''`);
  const report = parsePageReport(JSON.parse(await evaluate('harkPage.check(document)')));
  if (report === null) throw new InspectError(`${page.url()} could not be checked.`);
  return {
    report,
    writePage: (written) => evaluate(`harkPage.write(document, ${JSON.stringify(written)})`),
  };
}
