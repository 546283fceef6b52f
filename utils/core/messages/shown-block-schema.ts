import { BLOCK_KINDS } from '../article/article.ts';
import { SHAPES } from '../article/shown-block.ts';
import * as v from '../schema/schema.ts';
import { cueWords } from './reader-to-host.ts';
import { offset, span } from './text-schemas.ts';

const block = v.object({
  kind: v.picklist(BLOCK_KINDS),
  text: v.string,
  span,
  lang: v.nullable(v.string),
  otherwise: v.optional(v.string),
  runs: v.array(v.object({ span, lang: v.string })),
  alternatives: v.array(span),
  notes: v.optional(v.array(span)),
  cues: v.array(v.object({ at: offset, says: cueWords })),
  ends: v.optional(v.literal('row')),
});

/** The standard's own limit for columns. */
const reach = v.wholeFrom(1, 1000);

const cell = v.object({
  id: offset,
  is: v.picklist(['cell', 'column header', 'row header']),
  columns: reach,
  rows: reach,
});

const holder = v.oneOf([
  v.object({
    id: offset,
    is: v.picklist(['list', 'numbered list', 'quote', 'terms', 'term', 'explanation', 'cell', 'caption']),
  }),
  v.object({ id: offset, is: v.literal('item'), number: v.optional(v.string) }),
  v.object({ id: offset, is: v.literal('table'), rows: v.optional(v.array(v.array(cell))) }),
]);

/** A `ShownBlock` on its way. */
export const shownBlock = v.object({
  block,
  direction: v.picklist(['ltr', 'rtl']),
  level: v.optional(v.wholeFrom(1, 6)),
  within: v.array(holder),
  shapes: v.array(v.object({ span, shape: v.picklist(SHAPES) })),
});
