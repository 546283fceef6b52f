import type { Translate } from '@/utils/core/interface/translator.ts';
import type { WrittenReport } from '@/utils/core/page-check/write-report.ts';
import { FileLink } from '../fields/FileLink.tsx';
import { ReportView } from './ReportView.tsx';

/** How far the check has come. */
export type PageCheckState =
  | { readonly status: 'working' }
  | { readonly status: 'closed' }
  | {
      readonly status: 'done';
      readonly written: WrittenReport;
      readonly html: string;
      readonly json: string;
      readonly numbers: 'shown' | 'hidden';
      /** What became of a press on "Copy", in words. */
      readonly notice: string;
    };

interface PageCheckProps {
  readonly state: PageCheckState;
  readonly translate: Translate;
  readonly onAgain: () => void;
  readonly onNumbers: (wish: 'show' | 'hide') => void;
  readonly onCopy: () => void;
  readonly onPrint: () => void;
}

/** What is heard of a page, and what stands in the way of it. */
export function PageCheck({ state, translate, onAgain, onNumbers, onCopy, onPrint }: PageCheckProps) {
  const button = (action: string, label: string, onPress: () => void) => (
    <button type="button" data-action={action} onClick={(event) => event.isTrusted && onPress()}>
      {label}
    </button>
  );
  return (
    <main>
      <h1>{translate('pagecheck.title')}</h1>
      <p class="controls">{translate('pagecheck.intro')}</p>
      <p role="status">{sayState(state, translate)}</p>
      <div class="controls row">
        {button('again', translate('pagecheck.again'), onAgain)}
        {state.status === 'done' && (
          <>
            {state.numbers === 'shown'
              ? button('numbers', translate('pagecheck.numbers.hide'), () => onNumbers('hide'))
              : button('numbers', translate('pagecheck.numbers.show'), () => onNumbers('show'))}
            {button('print', translate('pagecheck.print'), onPrint)}
            {button('copy', translate('pagecheck.copy'), onCopy)}
          </>
        )}
      </div>
      {state.status === 'done' && (
        <>
          <div class="controls">
            <FileLink name="page-check.html" type="text/html" content={state.html}>
              {translate('pagecheck.save.html')}
            </FileLink>
            <FileLink name="page-check.json" type="application/json" content={state.json}>
              {translate('pagecheck.save.json')}
            </FileLink>
          </div>
          <ReportView written={state.written} translate={translate} />
        </>
      )}
    </main>
  );
}

function sayState(state: PageCheckState, translate: Translate): string {
  switch (state.status) {
    case 'working':
      return translate('pagecheck.working');
    case 'closed':
      return translate('pagecheck.closed');
    case 'done':
      return [state.written.summary, state.notice].filter((words) => words !== '').join(' ');
  }
}
