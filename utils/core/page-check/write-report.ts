import { nameLanguage } from '../interface/name-language.ts';
import type { Translate } from '../interface/translator.ts';
import { FLAWS, type PageReport } from './page-report.ts';

/** A report in the words of the interface: as a page shows it, a sheet of paper and plain text. */
export interface WrittenReport {
  readonly title: string;
  readonly summary: string;
  /** Of the lists below. */
  readonly headings: Readonly<Record<'flaws' | 'items' | 'skipped', string>>;
  /** Names with what was found. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly flaws: readonly {
    readonly kind: string;
    readonly title: string;
    readonly mend: string;
    readonly places: readonly string[];
  }[];
  readonly items: readonly {
    readonly number: number;
    readonly label: string;
    /** BCP 47 tag of what it is read in. */
    readonly lang: string;
    readonly text: string;
  }[];
  readonly skipped: readonly { readonly reason: string; readonly text: string }[];
}

export function writeReport(report: PageReport, translate: Translate, locale: string): WrittenReport {
  const { title, address, lang, words, seconds, grade, items, skipped } = report;
  const minutes = Math.max(1, Math.round(seconds / 60));
  return {
    title,
    summary: translate('pagecheck.done', { flaws: report.flaws.length }),
    headings: {
      flaws: translate('pagecheck.flaws'),
      items: translate('pagecheck.items'),
      skipped: translate('pagecheck.skipped'),
    },
    facts: [
      { name: translate('pagecheck.address'), value: address },
      {
        name: translate('pagecheck.lang'),
        value: lang === null ? translate('pagecheck.lang.none') : `${nameLanguage(lang, locale)} (${lang})`,
      },
      { name: translate('pagecheck.time'), value: translate('pagecheck.time.minutes', { minutes, words }) },
      {
        name: translate('pagecheck.grade'),
        value:
          grade === null
            ? translate('pagecheck.grade.none')
            : translate('pagecheck.grade.school', { grade: new Intl.NumberFormat(locale).format(grade) }),
      },
    ],
    flaws: FLAWS.flatMap((kind) => {
      const found = report.flaws.filter((flaw) => flaw.kind === kind);
      if (found.length === 0) return [];
      const places = found.flatMap(({ number, where }) => {
        if (where === '') return [];
        return [number === null ? where : translate('pagecheck.at', { number, where })];
      });
      return [{ kind, title: translate(`flaw.${kind}`), mend: translate(`mend.${kind}`), places }];
    }),
    items: items.map(({ number, kind, lang: spoken, says }) => ({
      number,
      label: translate('pagecheck.item', {
        kind: translate(`block.${kind}`),
        language: nameLanguage(spoken, locale),
      }),
      lang: spoken,
      text: says.join(' '),
    })),
    skipped: skipped.map(({ reason, text }) => ({ reason: translate(`skip.${reason}`), text })),
  };
}

/** The same as plain text, to be copied into a letter. */
export function writePlainReport(written: WrittenReport): string {
  const { title, summary, headings, facts, flaws, items, skipped } = written;
  const section = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', heading, ...lines]);
  return [
    title,
    summary,
    '',
    ...facts.map(({ name, value }) => `${name}: ${value}`),
    ...section(
      headings.flaws,
      flaws.flatMap((flaw) => [`- ${flaw.title} ${flaw.mend}`, ...flaw.places.map((place) => `  ${place}`)]),
    ),
    ...section(
      headings.items,
      items.map(({ number, label, text }) => `${number}. (${label}) ${text}`),
    ),
    ...section(
      headings.skipped,
      skipped.map(({ reason, text }) => `- (${reason}) ${text}`),
    ),
    '',
  ].join('\n');
}
