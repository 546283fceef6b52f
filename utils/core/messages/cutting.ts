import { BLOCK_KINDS } from '../article/article.ts';
import * as v from '../schema/schema.ts';
import { cueWords } from './reader-to-host.ts';
import { offset, span } from './text-schemas.ts';

/** A block as far as its sentences depend on it. */
const block = v.object({
  kind: v.picklist(BLOCK_KINDS),
  text: v.string,
  lang: v.nullable(v.string),
  runs: v.array(v.object({ span, lang: v.string })),
  cues: v.array(v.object({ at: offset, says: cueWords })),
});

const pageLanguage = v.object({
  lang: v.string,
  by: v.picklist(['page', 'reader']),
});

/** Asks for the sentences of some blocks, and the languages that they are in. */
const question = v.object({
  /** What the page declares, as a BCP 47 tag. */
  lang: v.nullable(v.string),
  /** What the reader's browser is in. */
  readerLang: v.string,
  /** What the reader has chosen for this page by hand. */
  chosen: v.nullable(v.string),
  /** What the page was found to be in by an answer before, which whoever asks has kept. */
  page: v.nullable(pageLanguage),
  /** The article's first blocks in its own language, which tell what the page is in: none where that is known. */
  beginning: v.object({ blocks: v.array(block), extent: v.picklist(['growing', 'complete']) }),
  /** Without any, what the page is in is all that is asked for. */
  blocks: v.array(block),
});

const cut = v.object({
  lang: v.nullable(v.string),
  otherwise: v.optional(v.string),
  runs: v.array(v.object({ span, lang: v.string })),
  sentences: v.array(v.object({ span, lang: v.nullable(v.string), within: v.optional(v.string), cues: offset })),
});

const answer = v.oneOf([
  /** The blocks in order; and what the page is in, where it had to be found out. */
  v.object({ blocks: v.array(cut), page: v.nullable(pageLanguage) }),
  /** More of the article's beginning is needed to tell what the page is in. */
  v.object({ wants: v.literal('beginning') }),
]);

export type CutQuestion = v.Output<typeof question>;
export type CutAnswer = v.Output<typeof answer>;
/** What a page as a whole is in, and who says so. */
export type FoundPage = v.Output<typeof pageLanguage>;
export type AskedBlock = CutQuestion['blocks'][number];

/** What is asked, or null for anything that is no such question. */
export function parseCutQuestion(asks: unknown): CutQuestion | null {
  return v.parse(question, asks);
}

/** What is answered, or null for anything that is no such answer. */
export function parseCutAnswer(says: unknown): CutAnswer | null {
  return v.parse(answer, says);
}
