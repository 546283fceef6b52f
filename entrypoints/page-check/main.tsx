import { render } from 'preact';
import { PageCheck, type PageCheckState } from '@/components/page-check/PageCheck.tsx';
import messages from '@/locales/en.json?messages=pagecheck,block,skip,flaw,mend';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import type { PageReport } from '@/utils/core/page-check/page-report.ts';
import { writePlainReport, writeReport } from '@/utils/core/page-check/write-report.ts';
import { writeReportPage } from '@/utils/dom/page-check/write-report-page.ts';
import { checkTab, hideNumbers, readCheckedTab } from '@/utils/platform/checked-tab.ts';
import { copyText } from '@/utils/platform/clipboard.ts';

const root = document.getElementById('app');
const locale = 'en';
const translate = createTranslator(locale, messages);
const tab = readCheckedTab(location.search);

function show(state: PageCheckState): void {
  if (root === null) return;
  render(
    <PageCheck
      state={state}
      translate={translate}
      onAgain={() => void check()}
      onNumbers={(wish) => void showNumbers(state, wish)}
      onCopy={() => void copy(state)}
      onPrint={() => window.print()}
    />,
    root,
  );
}

async function check(): Promise<void> {
  show({ status: 'working' });
  await look();
}

/** What was shown before stays until the page has been looked at: the button that was pressed keeps the focus. */
async function look(): Promise<void> {
  const report = tab === null ? null : await checkTab(tab);
  show(report === null ? { status: 'closed' } : describe(report));
}

function describe(report: PageReport): PageCheckState {
  const written = writeReport(report, translate, locale);
  return {
    status: 'done',
    written,
    html: writeReportPage(document, written, locale),
    json: `${JSON.stringify(report, null, 2)}\n`,
    numbers: 'shown',
    notice: '',
  };
}

async function showNumbers(state: PageCheckState, wish: 'show' | 'hide'): Promise<void> {
  if (state.status !== 'done' || tab === null) return;
  if (wish === 'show') return look();
  await hideNumbers(tab);
  show({ ...state, numbers: 'hidden', notice: '' });
}

async function copy(state: PageCheckState): Promise<void> {
  if (state.status !== 'done') return;
  const copied = await copyText(writePlainReport(state.written));
  show({ ...state, notice: translate(copied ? 'pagecheck.copied' : 'pagecheck.not-copied') });
}

void check();
