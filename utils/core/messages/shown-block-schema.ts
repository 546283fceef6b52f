import * as v from 'valibot';
import { BLOCK_KINDS } from '../article/article.ts';
import { SHAPES } from '../article/shown-block.ts';
import { cueWords } from './reader-to-host.ts';
import { offset, span } from './text-schemas.ts';

function list<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.readonly());
}

const block = v.object({
  kind: v.picklist(BLOCK_KINDS),
  text: v.string(),
  span,
  lang: v.nullable(v.string()),
  otherwise: v.exactOptional(v.string()),
  runs: list(v.object({ span, lang: v.string() })),
  alternatives: list(span),
  notes: v.exactOptional(list(span)),
  cues: list(v.object({ at: offset, says: cueWords })),
  ends: v.exactOptional(v.literal('row')),
});

/** The standard's own limit for columns. */
const reach = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));

const cell = v.object({
  id: offset,
  is: v.picklist(['cell', 'column header', 'row header']),
  columns: reach,
  rows: reach,
});

const holder = v.variant('is', [
  v.object({
    id: offset,
    is: v.picklist(['list', 'numbered list', 'quote', 'terms', 'term', 'explanation', 'cell', 'caption']),
  }),
  v.object({ id: offset, is: v.literal('item'), number: v.exactOptional(v.string()) }),
  v.object({ id: offset, is: v.literal('table'), rows: v.exactOptional(list(list(cell))) }),
]);

/** A `ShownBlock` on its way. */
export const shownBlock = v.object({
  block,
  direction: v.picklist(['ltr', 'rtl']),
  level: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
  within: list(holder),
  shapes: list(v.object({ span, shape: v.picklist(SHAPES) })),
});
