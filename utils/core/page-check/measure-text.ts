import { primaryLanguage } from '../language/primary-language.ts';
import { estimateDuration } from '../speech/estimate-duration.ts';
import type { ReportItem } from './page-report.ts';
import { readingGrade } from './reading-grade.ts';

/** Grade six is what clinics are asked to write for; eight is where most readers begin to lose the thread (research of AHRQ and NIH). */
export const HARD_GRADE = 9;
/** Words that a formula needs to say anything. */
const FEWEST_WORDS = 100;
/** The estimate of watchdogs is a third longer than an ordinary voice takes: 12 letters a second where voices say 16. */
const ORDINARY = 12 / 16;

export interface TextMeasures {
  readonly words: number;
  readonly seconds: number;
  readonly grade: number | null;
}

/** How long and how hard to read what is read of a page is. */
export function measureText(items: readonly ReportItem[]): TextMeasures {
  const said = items.flatMap(({ says }) => says);
  const words = said.reduce((sum, sentence) => sum + countWords(sentence), 0);
  const prose = items.filter(({ kind, lang }) => kind === 'paragraph' && primaryLanguage(lang) === 'en');
  const sentences = prose.flatMap(({ says }) => says);
  const enough = sentences.reduce((sum, sentence) => sum + countWords(sentence), 0) >= FEWEST_WORDS;
  return {
    words,
    seconds: Math.round((estimateDuration(said.join(' '), 1, null) / 1000) * ORDINARY),
    grade: enough ? Math.round(readingGrade(sentences.join(' ')) * 10) / 10 : null,
  };
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
}
