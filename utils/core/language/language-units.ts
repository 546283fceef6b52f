import type { Block, LanguageRun } from '../article/article.ts';
import type { TextSpan } from '../text/span.ts';
import type { Declared } from './decide-language.ts';
import { countLetters, FEWEST_LETTERS, listOtherLetters, scriptOfText } from './script-of-text.ts';
import { isWrittenIn } from './scripts-of-language.ts';

/** A part of a block whose language is judged as one. */
export interface LanguageUnit {
  readonly text: string;
  /** Where it stands in the block, UTF-16 code units; null for what is left of the block when its other units are taken out. */
  readonly span: TextSpan | null;
  readonly declared: Declared | null;
}

/** A unit, and the language it was found to be in. */
export interface JudgedUnit {
  readonly unit: LanguageUnit;
  /** BCP 47 tag, or null where nothing is known. */
  readonly lang: string | null;
}

/**
 * The units of a block: the block's own text; each stretch that declares a language of its own; each
 * stretch of another script within the own text that is long enough to be judged.
 *
 * @param own what the block's own text is declared to be in
 */
export function listUnits({ text, runs }: Block, own: Declared | null): readonly LanguageUnit[] {
  const declared = runs.map(
    ({ span, lang }): LanguageUnit => ({ text: slice(text, span), span, declared: { lang, by: 'element' } }),
  );
  const plain = listRests(text, runs).flatMap((rest) => findOtherScripts(text, rest, own));
  const foreign = plain.map((span): LanguageUnit => ({ text: slice(text, span), span, declared: own }));
  const rests = listRests(text, [...runs, ...plain.map((span) => ({ span }))].sort(byStart));
  const whole: LanguageUnit = { text: rests.map((rest) => slice(text, rest)).join(' '), span: null, declared: own };
  return [whole, ...declared, ...foreign];
}

/**
 * The block in the languages that its units were found to be in. The same block where nothing else was found.
 *
 * @param said what the page says of the block, BCP 47, or null
 */
export function writeLanguages(block: Block, judged: readonly JudgedUnit[], said: string | null): Block {
  const whole = judged.find(({ unit }) => unit.span === null);
  const lang = whole === undefined || isReaders(whole) ? said : (whole.lang ?? said);
  const declaredRuns = new Set(block.runs.map(({ span }) => span));
  const runs = judged
    .flatMap(({ unit: { span }, lang: own }): LanguageRun[] => (span && own !== null ? [{ span, lang: own }] : []))
    .filter((run) => run.lang !== lang || declaredRuns.has(run.span))
    .sort(byStart);
  const isSame = runs.length === block.runs.length && runs.every((run, at) => run.lang === block.runs[at]?.lang);
  if (isSame && lang === said) return block;
  if (lang === said) return { ...block, runs };
  const declared = whole?.unit.declared?.lang ?? said;
  const otherwise = lang === declared ? said : declared;
  return { ...block, runs, lang, ...(otherwise === null ? {} : { otherwise }) };
}

/** Nobody says anything of it, and nothing speaks against the reader's own language. */
function isReaders({ unit: { declared }, lang }: JudgedUnit): boolean {
  return declared?.by === 'reader' && declared.lang === lang;
}

/** What lies between the spans. */
function listRests(text: string, taken: readonly { readonly span: TextSpan }[]): readonly TextSpan[] {
  const rests: TextSpan[] = [];
  let at = 0;
  for (const { span } of [...taken, { span: { start: text.length, end: text.length } }]) {
    if (span.start > at) rests.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  return rests;
}

/** UTF-16 code units: what a text is mostly written in shows long before its end. */
const ENOUGH = 2000;

/** The stretches in a script that is not the text's main one, nor one of its declared language. */
function findOtherScripts(text: string, within: TextSpan, declared: Declared | null): readonly TextSpan[] {
  const own = slice(text, within);
  const main = scriptOfText(own.slice(0, ENOUGH));
  return listOtherLetters(own, main ?? 'Latn').flatMap(({ start, end }): TextSpan[] => {
    const stretch = own.slice(start, end);
    const script = countLetters(stretch) < FEWEST_LETTERS ? null : scriptOfText(stretch);
    if (script === null || script === main || (declared !== null && isWrittenIn(declared.lang, script))) return [];
    return [{ start: within.start + start, end: within.start + end }];
  });
}

function slice(text: string, { start, end }: TextSpan): string {
  return text.slice(start, end);
}

function byStart(one: { readonly span: TextSpan }, other: { readonly span: TextSpan }): number {
  return one.span.start - other.span.start;
}
