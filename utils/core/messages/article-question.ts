import { BLOCK_KINDS } from '../article/article.ts';
import { LARGEST_LAYOUT } from '../article/layout-bits.ts';
import { type Portrait, type PortraitElement, readAttributes } from '../article/portrait.ts';
import * as v from '../schema/schema.ts';
import { cueWords, hintWords } from './reader-to-host.ts';
import { offset, span } from './text-schemas.ts';

const place = v.wholeFrom(0);
const texts = v.array(v.string);

const element: v.Schema<PortraitElement> = (value) => {
  if (!Array.isArray(value)) return v.WRONG;
  const [name, layout, ...attributes] = value;
  const isGood = v.string(name) !== v.WRONG && layoutSchema(layout) !== v.WRONG && texts(attributes) !== v.WRONG;
  return isGood ? [name, layout, ...attributes] : v.WRONG;
};
const layoutSchema = v.wholeFrom(0, LARGEST_LAYOUT);

const portrait = v.object({
  title: v.string,
  root: texts,
  metas: texts,
  steps: v.array(v.oneOf([v.string, v.picklist([0, 1, 2, 3]), element])),
  slotted: v.array(v.array(place)),
  boxes: v.array(v.array(v.number)),
}) satisfies v.Schema<Portrait>;

/** A page asks for its article. */
const articleQuestion = v.object({
  portrait,
  closedSections: v.picklist(['announce', 'read']),
  /** The number of a place that the reader has asked for. */
  asked: v.nullable(place),
  /** In place of its article, it asks for what is highlighted. */
  selection: v.optional(
    v.object({
      /**
       * Of each stretch, first of its start and then of its end: the number of what it stands in, the offset there as in a
       * `Range`, counted by what is drawn, and 1 where it stands in the shadow root of that; else 0.
       */
      places: v.array(v.array(place)),
      /** The numbers of texts that cannot be highlighted. */
      unselectable: v.array(place),
      /** Of paragraphs nothing else is drawn; they are read without what tables, lists and sections are read with. */
      holds: v.picklist(['paragraphs', 'structure']),
    }),
  ),
});

/** A stretch of a text of the page, or of an attribute of an element, by its number in the portrait. */
const foundPiece = v.object({
  node: place,
  attribute: v.optional(v.picklist(readAttributes)),
  /** In UTF-16 units of what it stands in. */
  offset,
  length: v.wholeFrom(1),
  /** What is no character of the page and stands before it: the breaks and thin spaces of `Block.text`. */
  between: v.optional(v.check(v.string, (text) => /^[\u2028\u2009]+$/.test(text))),
});

/** A `Block`, whose text the page has. */
const foundBlock = v.object({
  kind: v.picklist(BLOCK_KINDS),
  pieces: v.array(foundPiece),
  lang: v.nullable(v.string),
  runs: v.array(v.object({ span, lang: v.string })),
  alternatives: v.array(span),
  notes: v.optional(v.array(span)),
  hints: v.optional(v.array(v.object({ span, says: hintWords }))),
  cues: v.array(v.object({ at: offset, says: cueWords })),
  ends: v.optional(v.literal('row')),
});

const foundArticle = v.object({
  title: v.string,
  lang: v.nullable(v.string),
  /** About how long it is, in UTF-16 units. */
  length: v.wholeFrom(0),
  /** None where the page shows nothing. */
  blocks: v.array(foundBlock),
  /** What Readability chose and leads to no text of the page. */
  unmapped: v.array(v.object({ text: v.string, origin: v.picklist(['page', 'readability']) })),
});

/** Null where the page is such that no article can be looked for. */
const articleAnswer = v.object({ found: v.nullable(foundArticle) });

export type ArticleQuestion = v.Output<typeof articleQuestion>;
export type SelectionQuestion = ArticleQuestion & Required<Pick<ArticleQuestion, 'selection'>>;
export type FoundBlock = v.Output<typeof foundBlock>;
export type FoundArticle = v.Output<typeof foundArticle>;
export type ArticleAnswer = v.Output<typeof articleAnswer>;

/** The question, or null for anything that is not one. */
export function parseArticleQuestion(asks: unknown): ArticleQuestion | null {
  return v.parse(articleQuestion, asks);
}

/** The answer, or null for anything that is not one. Whether its places are in the page is for `placeBlocks` to say. */
export function parseArticleAnswer(says: unknown): ArticleAnswer | null {
  return v.parse(articleAnswer, says);
}
