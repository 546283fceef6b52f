import { checkPage } from '../../utils/app/check-page.ts';
import type { DetectLanguage } from '../../utils/app/judge-text.ts';
import { wordingOf } from '../../utils/app/wording-of.ts';
import type { Detection } from '../../utils/core/language/detection.ts';
import type { WrittenReport } from '../../utils/core/page-check/write-report.ts';
import { parseSettings } from '../../utils/core/settings/settings.ts';
import { writeReportPage } from '../../utils/dom/page-check/write-report-page.ts';

/** What `check.ts` puts into the page's world: asks the browser's detector, which only extensions have. */
declare const harkDetect: (asked: string) => void;

const waiting = new Map<number, (answer: Detection | null) => void>();

const detect: DetectLanguage = (text) =>
  new Promise((resolve) => {
    const id = waiting.size;
    waiting.set(id, resolve);
    harkDetect(JSON.stringify({ id, text }));
  });

/** Called with the detector's answer. */
export function answer(id: number, detection: Detection | null): void {
  waiting.get(id)?.(detection);
}

/** Runs in the page, bundled by `check.ts`: the report of the page as JSON, under the settings of a new reader. */
export async function check(page: Document): Promise<string> {
  const settings = parseSettings(null);
  const { report } = await checkPage(page, {
    wording: wordingOf(settings),
    closedSections: settings.closedSections,
    detect,
    readerLang: 'en',
  });
  return JSON.stringify(report);
}

/** The report as a page of its own. */
export function write(page: Document, written: WrittenReport): string {
  return writeReportPage(page, written, 'en');
}
