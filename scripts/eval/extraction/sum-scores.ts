import { type PageScore, rateSnippets, type Snippets } from './score-page.ts';
import { meanOfBoth } from './score-text.ts';

/** The figures of one row over some pages: shares, 0 to 1. Null where no label of them has anything for it. */
export interface Figures {
  readonly pages: number;
  /** Pages of which nothing was read. */
  readonly silent: number;
  /** 4-word shingles: means over the pages, and the F1 of the means. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** Wanted snippets found, unwanted ones read, and the F1 over all of them. */
  readonly with: number | null;
  readonly without: number | null;
  readonly snippetF1: number | null;
  readonly starts: number | null;
  readonly prefix: number | null;
}

/** As the corpora's own scorer sums them up: a page without a word has no precision, and a recall of 0. */
export function sumScores(scores: readonly PageScore[]): Figures {
  const shingles = scores.flatMap((score) => score.shingles ?? []);
  const precision = mean(shingles.flatMap((one) => one.precision ?? []));
  const recall = mean(shingles.map((one) => one.recall));
  const snippets = sumSnippets(scores.flatMap((score) => score.snippets ?? []));
  return {
    pages: scores.length,
    silent: scores.filter(({ isEmpty }) => isEmpty).length,
    precision,
    recall,
    f1: recall === null ? null : meanOfBoth(precision ?? 0, recall),
    with: divide(snippets.found, snippets.found + snippets.missed),
    without: divide(snippets.unwanted, snippets.unwanted + snippets.avoided),
    snippetF1: snippets.found === 0 ? null : rateSnippets(snippets),
    starts: mean(scores.flatMap(({ starts }) => (starts === null ? [] : Number(starts)))),
    prefix: mean(scores.flatMap(({ prefix }) => prefix ?? [])),
  };
}

function sumSnippets(all: readonly Snippets[]): Snippets {
  const sum = (key: keyof Snippets) => all.reduce((total, one) => total + one[key], 0);
  return { found: sum('found'), missed: sum('missed'), unwanted: sum('unwanted'), avoided: sum('avoided') };
}

function mean(values: readonly number[]): number | null {
  return divide(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
}

function divide(one: number, other: number): number | null {
  return other === 0 ? null : one / other;
}
