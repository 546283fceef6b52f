import type { FindingWords, SoundCheckOutcome } from '@/utils/core/interface/sound-check-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';

interface SoundOutcomeProps {
  readonly outcome: SoundCheckOutcome;
  readonly translate: Translate;
  readonly onTell: () => void;
  readonly onCopy: () => void;
}

/** What was found and what to do, then each check, then the report. */
export function SoundOutcome({ outcome, translate, onTell, onCopy }: SoundOutcomeProps) {
  const { findings, checks, report, telling, copied } = outcome;
  return (
    <>
      <section aria-labelledby="found">
        <h2 id="found" tabIndex={-1}>
          {translate('sound.found')}
        </h2>
        {telling === 'impossible' ? null : (
          <button type="button" data-action="tell" onClick={(event) => event.isTrusted && onTell()}>
            {translate(telling === 'telling' ? 'sound.tell.stop' : 'sound.tell')}
          </button>
        )}
        {findings.map((finding) => (
          <Finding key={finding.name} finding={finding} />
        ))}
      </section>
      <section aria-labelledby="checks">
        <h2 id="checks">{translate('sound.checks')}</h2>
        <dl>
          {checks.map(({ check, name, result }) => (
            <div key={check}>
              <dt>{name}</dt>
              <dd>{result}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="report">
        <h2 id="report">{translate('sound.report')}</h2>
        <p id="report-explanation">{translate('sound.report.explain')}</p>
        <textarea readOnly rows={8} aria-labelledby="report" aria-describedby="report-explanation" value={report} />
        <button type="button" data-action="copy" onClick={(event) => event.isTrusted && onCopy()}>
          {translate('copy.report')}
        </button>
        {/* Said by the live region too. */}
        {copied === null ? null : <p class="copied">{copied}</p>}
      </section>
    </>
  );
}

function Finding({ finding: { name, weight, title, steps } }: { readonly finding: FindingWords }) {
  return (
    <div class={`finding ${weight}`} data-finding={name}>
      <h3>{title}</h3>
      {steps.length === 0 ? null : (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
