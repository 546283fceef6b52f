import { join } from 'node:path';
import { bundlePage } from './bundle-page.ts';
import { evaluateApart } from './evaluate-apart.ts';
import { InspectError } from './inspect-error.ts';
import { launchHeadless } from './launch-headless.ts';
import { findTarget, openTarget } from './open-target.ts';

/** Prints, as JSON, what Hark would read of a page in a real Chromium. The exit code: 0, or 2 if there is no such page. */
export async function runArticle(args: readonly string[]): Promise<number> {
  const [target] = args;
  if (!target || args.length !== 1) {
    console.error('Usage: npm run -s inspect -- article FILE|URL');
    return 2;
  }
  try {
    console.log(JSON.stringify(JSON.parse(await inspectArticle(target)), null, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof InspectError)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function inspectArticle(named: string): Promise<string> {
  using target = await findTarget(named);
  const [bundle, browser] = await Promise.all([
    bundlePage(join(import.meta.dirname, 'article-page.ts')),
    launchHeadless({ offline: target.network === 'none' }),
  ]);
  try {
    const page = await browser.newPage();
    await openTarget(page, target.address);
    return await evaluateApart(page, `${bundle}\nharkPage.inspectPage(document)`);
  } finally {
    await browser.close();
  }
}
