import { BLOCK_KINDS } from '../article/article.ts';
import * as v from '../schema/schema.ts';

/** What may be wrong with a page for those who listen to it. */
export const FLAWS = [
  'silent',
  'no-title',
  'no-lang',
  'bad-lang',
  'wrong-lang',
  'no-main-part',
  'no-main-heading',
  'heading-order',
  'empty-heading',
  'no-alternative',
  'picture-of-text',
  'table-headers',
  'vague-link',
  'empty-link',
  'pdf-link',
  'hidden-text',
  'hard-to-read',
] as const;
export type FlawKind = (typeof FLAWS)[number];

/** Why a part of a page is not read with its article. */
export const SKIP_REASONS = [
  'menu',
  'banner',
  'footer',
  'aside',
  'form',
  'marked',
  'hidden',
  'closed',
  'around',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

const text = v.stringUpTo(20_000);
/** On the list of what is read, from 1; null for what is not on it. */
const number = v.nullable(v.wholeFrom(1));

const schema = v.object({
  version: v.literal(1),
  address: text,
  title: text,
  /** What the page declares, a BCP 47 tag, or null. */
  lang: v.nullable(text),
  /** What is read, block by block, in order. */
  items: v.array(
    v.object({
      number: v.wholeFrom(1),
      kind: v.picklist(BLOCK_KINDS),
      /** What it is read in, a BCP 47 tag. */
      lang: text,
      written: text,
      /** What a voice is asked to say, sentence by sentence. */
      says: v.array(text),
    }),
  ),
  skipped: v.array(v.object({ reason: v.picklist(SKIP_REASONS), text })),
  flaws: v.array(v.object({ kind: v.picklist(FLAWS), number, where: text })),
  words: v.number,
  /** How long an ordinary voice takes, in seconds. */
  seconds: v.number,
  /** The U.S. school grade that can read it; null in languages without a formula here. */
  grade: v.nullable(v.number),
});

/** What Hark reads of a page, what it leaves out and what stands in a listener's way. */
export type PageReport = v.Output<typeof schema>;
export type ReportItem = PageReport['items'][number];
export type Skipped = PageReport['skipped'][number];
export type Flaw = PageReport['flaws'][number];

/** A report from a page's own process, where the page may do what it likes: null when it is none. */
export function parsePageReport(message: unknown): PageReport | null {
  return v.parse(schema, message);
}
