import type { Gold } from './corpus.ts';
import { compareShingles, listTokens, meanOfBoth } from './score-text.ts';

/** How one text of a page compares with what a person said of the page. A measure the label has nothing for is null. */
export interface PageScore {
  readonly isEmpty: boolean;
  readonly shingles: { readonly precision: number | null; readonly recall: number } | null;
  readonly snippets: Snippets | null;
  /** Whether the text begins, within its first 1,500 characters, with the body's first words. */
  readonly starts: boolean | null;
  /** Share of the body's first words that the text has. */
  readonly prefix: number | null;
}

/** Wanted ones that were found and missed, and unwanted ones that were read and avoided. */
export interface Snippets {
  readonly found: number;
  readonly missed: number;
  readonly unwanted: number;
  readonly avoided: number;
}

/** @param goldText the label's whole main text, if it has one */
export function scorePage(text: string, goldText: string | null, gold: Gold): PageScore {
  return {
    isEmpty: text.trim() === '',
    shingles: goldText === null || goldText === '' ? null : compareShingles(text, goldText),
    snippets: gold.with || gold.without ? scoreSnippets(text, gold) : null,
    starts: gold.starts ? startsWith(text, gold.starts) : null,
    prefix: gold.prefix ? measurePrefix(text, gold.prefix) : null,
  };
}

/** One figure for a page, 0 to 1, or null when its label says nothing of its text. */
export function ratePage({ shingles, snippets, starts, prefix }: PageScore): number | null {
  if (shingles !== null) return meanOfBoth(shingles.precision ?? 0, shingles.recall);
  if (snippets !== null) return rateSnippets(snippets);
  if (starts !== null) return starts ? 1 : 0;
  return prefix;
}

/** The F1 of snippets, as in trafilatura's evaluation. */
export function rateSnippets({ found, missed, unwanted }: Snippets): number {
  return found === 0 ? 0 : (2 * found) / (2 * found + unwanted + missed);
}

/** White space and compatibility forms made alike: how snippets are looked up. */
export function isIn(snippet: string, text: string): boolean {
  return flatten(text).includes(flatten(snippet));
}

function flatten(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

function scoreSnippets(text: string, gold: Gold): Snippets {
  const flat = flatten(text);
  const count = (snippets: readonly string[]) => snippets.filter((snippet) => flat.includes(flatten(snippet))).length;
  const wanted = gold.with ?? [];
  const banned = gold.without ?? [];
  const found = count(wanted);
  const unwanted = count(banned);
  return { found, missed: wanted.length - found, unwanted, avoided: banned.length - unwanted };
}

function startsWith(text: string, starts: string): boolean {
  const first = toPlainWords(starts).split(' ').slice(0, 8).join(' ');
  return toPlainWords(text.slice(0, 1500)).includes(first);
}

function toPlainWords(text: string): string {
  return flatten(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function measurePrefix(text: string, prefix: string): number {
  const wanted = listTokens(prefix.toLowerCase());
  const left = new Map<string, number>();
  for (const token of listTokens(text.toLowerCase())) left.set(token, (left.get(token) ?? 0) + 1);
  let found = 0;
  for (const token of wanted) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    found += 1;
    left.set(token, count - 1);
  }
  return wanted.length === 0 ? 1 : found / wanted.length;
}
