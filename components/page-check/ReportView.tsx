import type { Translate } from '@/utils/core/interface/translator.ts';
import type { WrittenReport } from '@/utils/core/page-check/write-report.ts';

interface ReportViewProps {
  readonly written: WrittenReport;
  readonly translate: Translate;
}

/** The report, with the same numbers as stand on the page. */
export function ReportView({ written, translate }: ReportViewProps) {
  const { title, headings, facts, flaws, items, skipped } = written;
  return (
    <>
      <h2>{title}</h2>
      <dl>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {flaws.length > 0 && <h2>{headings.flaws}</h2>}
      {flaws.map(({ kind, title: flaw, mend, places }) => (
        <section key={kind} data-flaw={kind} class="flaw">
          <h3>{flaw}</h3>
          <p>{mend}</p>
          {places.length > 0 && (
            <ul>
              {places.map((place) => (
                <li key={place}>{place}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <h2>{headings.items}</h2>
      <ol class="items">
        {items.map(({ number, label, lang, text }) => (
          <li key={number} value={number}>
            <span class="label">{label}: </span>
            <span lang={lang} dir="auto">
              {text}
            </span>
          </li>
        ))}
      </ol>
      <h2>{headings.skipped}</h2>
      {skipped.length === 0 ? (
        <p>{translate('pagecheck.skipped.none')}</p>
      ) : (
        <ul class="skipped">
          {skipped.map(({ reason, text }, at) => (
            // The same words may be left out twice.
            <li key={at}>
              <span class="label">{reason}: </span>
              <span dir="auto">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
