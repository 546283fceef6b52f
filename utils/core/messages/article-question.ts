import type { Portrait, PortraitElement } from '../article/portrait.ts';
import { LARGEST_LOOK } from '../article/portrait-look.ts';
import * as v from '../schema/schema.ts';

const place = v.wholeFrom(0);
const texts = v.array(v.string);

const element: v.Schema<PortraitElement> = (value) => {
  if (!Array.isArray(value)) return v.WRONG;
  const [name, look, ...attributes] = value;
  const isGood = v.string(name) !== v.WRONG && lookSchema(look) !== v.WRONG && texts(attributes) !== v.WRONG;
  return isGood ? [name, look, ...attributes] : v.WRONG;
};
const lookSchema = v.wholeFrom(0, LARGEST_LOOK);

const portrait = v.object({
  title: v.string,
  root: texts,
  metas: texts,
  steps: v.array(v.oneOf([v.string, v.picklist([0, 1, 2, 3]), element])),
  slotted: v.array(v.array(place)),
}) satisfies v.Schema<Portrait>;

/** A page asks which of its text is its article. */
const articleQuestion = v.object({
  portrait,
  closedSections: v.picklist(['announce', 'read']),
  /** The number of a place that the reader has asked for. */
  asked: v.nullable(place),
});

/** Which of the page's nodes are its article, by their numbers in the portrait. */
const foundArticle = v.object({
  /** The texts that are read: stretches `[first, end)`, one behind the other. */
  kept: v.array(place),
  /** The elements that are seen and passed over: stretches as well. */
  leftOut: v.array(place),
  /** What carries the title. */
  heading: v.nullable(place),
  /** As the page says it of itself. */
  title: v.nullable(v.string),
  lang: v.nullable(v.string),
  /** What Readability chose and leads to no text of the page. */
  unmapped: v.array(v.object({ text: v.string, origin: v.picklist(['page', 'readability']) })),
});

/** Null where the page is such that no article can be looked for. */
const articleAnswer = v.object({ found: v.nullable(foundArticle) });

export type ArticleQuestion = v.Output<typeof articleQuestion>;
export type FoundArticle = v.Output<typeof foundArticle>;
export type ArticleAnswer = v.Output<typeof articleAnswer>;

/** The question, or null for anything that is not one. */
export function parseArticleQuestion(asks: unknown): ArticleQuestion | null {
  return v.parse(articleQuestion, asks);
}

/** The answer, or null for anything that is not one. */
export function parseArticleAnswer(says: unknown): ArticleAnswer | null {
  return v.parse(articleAnswer, says);
}
