import { finishWork, type Work } from '../work/work.ts';
import type { Article, Block } from './article.ts';

/** Whether two articles would be read alike, block by block, from the same places on their number lines. */
export function isSameArticle(one: Article, other: Article): boolean {
  return finishWork(compareArticles(one, other));
}

/** The same, to be done bit by bit: either may have been read to its beginning only. */
export function* compareArticles(one: Article, other: Article): Work<boolean> {
  if (one.title !== other.title || one.lang !== other.lang) return false;
  const others = other.blocks[Symbol.iterator]();
  for (const block of one.blocks) {
    const next = others.next();
    if (next.done === true || !isSameBlock(block, next.value)) return false;
    yield;
  }
  return others.next().done === true;
}

function isSameBlock(one: Block, other: Block): boolean {
  return (
    one.text === other.text &&
    one.kind === other.kind &&
    one.lang === other.lang &&
    JSON.stringify([one.runs, one.cues, one.hints]) === JSON.stringify([other.runs, other.cues, other.hints])
  );
}
