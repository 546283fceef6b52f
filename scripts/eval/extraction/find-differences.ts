import type { Gold } from './corpus.ts';
import type { Runs } from './page/find-places.ts';
import { isIn } from './score-page.ts';
import { listTokens } from './score-text.ts';

/** What was heard against what the label wants, in words. */
export interface Differences {
  readonly wantedWords: number;
  readonly missedWords: number;
  readonly heardWords: number;
  readonly extraWords: number;
  readonly missed: Runs;
  readonly extra: Runs;
}

/** @param goldText the label's whole main text; without one its snippets and first words have to do */
export function findDifferences(text: string, goldText: string | null, gold: Gold): Differences {
  const heard = listTokens(text);
  const byLabel = goldText ? compareTexts(heard, listTokens(goldText)) : compareSnippets(text, gold);
  return {
    ...byLabel,
    heardWords: heard.length,
    missedWords: countWords(byLabel.missed),
    extraWords: countWords(byLabel.extra),
  };
}

type Compared = Pick<Differences, 'wantedWords' | 'missed' | 'extra'>;

function compareTexts(heard: readonly string[], wanted: readonly string[]): Compared {
  return { wantedWords: wanted.length, missed: listRunsWithout(wanted, heard), extra: listRunsWithout(heard, wanted) };
}

function compareSnippets(text: string, gold: Gold): Compared {
  const wanted = (gold.with ?? []).map(listTokens);
  const first = listTokens((gold.starts ?? gold.prefix ?? '').toLowerCase());
  const missed = (gold.with ?? []).filter((snippet) => !isIn(snippet, text)).map(listTokens);
  const extra = (gold.without ?? []).filter((snippet) => isIn(snippet, text)).map(listTokens);
  return {
    wantedWords: countWords(wanted) + first.length,
    missed: [...missed, ...listRunsWithout(first, listTokens(text.toLowerCase()))],
    extra,
  };
}

const SHINGLE = 4;

/** The runs of `words` whose every 4-word shingle is one too many for `others`: the words that cost the score. */
function listRunsWithout(words: readonly string[], others: readonly string[]): Runs {
  const left = new Map<string, number>();
  for (const shingle of shinglesOf(others)) left.set(shingle, (left.get(shingle) ?? 0) + 1);
  const isShared = words.map(() => false);
  for (const [at, shingle] of shinglesOf(words).entries()) {
    const count = left.get(shingle) ?? 0;
    if (count === 0) continue;
    left.set(shingle, count - 1);
    isShared.fill(true, at, at + SHINGLE);
  }
  return listRuns(words, isShared);
}

function shinglesOf(words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  const count = Math.max(1, words.length - SHINGLE + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + SHINGLE).join(' '));
}

function listRuns(words: readonly string[], isShared: readonly boolean[]): Runs {
  const runs: string[][] = [];
  for (const [at, word] of words.entries()) {
    if (isShared[at]) continue;
    if (at > 0 && !isShared[at - 1]) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs;
}

function countWords(runs: Runs): number {
  return runs.reduce((sum, run) => sum + run.length, 0);
}
