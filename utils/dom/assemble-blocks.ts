import type { Block, LanguageRun } from '@/utils/core/article/article.ts';
import type { Cue } from '@/utils/core/article/cue.ts';
import { LINE_BREAK } from '@/utils/core/text/flatten-space.ts';
import { findBlockKind } from './block-kind.ts';
import { cutLongBlocks } from './cut-long-blocks.ts';
import { endsRow } from './ends-row.ts';
import { findLanguage } from './page-language.ts';
import type { Piece } from './page-text.ts';
import type { TextItem } from './text-item.ts';
import { readSource } from './text-source.ts';

/** A block and the live text it was read from. */
export interface AssembledBlock {
  readonly block: Block;
  readonly pieces: readonly Piece[];
}

/** One more than a block's end: the break between two blocks. */
const breakLength = 1;
const gapCharacter = '\u2009';
/** White space, and the characters of no width that pages put where nothing is to be seen. */
const leadingBlank = /^[\s\u200b\u2060]+/;
const trailingBlank = /[\s\u200b\u2060]+$/;

/** Makes blocks of what a walk meets, one at a time, with their places on the number line. Null where none was found for a while. */
export function* assembleBlocks(items: Iterable<TextItem>): Generator<AssembledBlock | null, void, undefined> {
  let start = 0;
  for (const group of groupItems(cutLongBlocks(items))) {
    const assembled = group && assembleBlock(trimItems(group), start);
    yield assembled;
    if (assembled) start = assembled.block.span.end + breakLength;
  }
}

/** The items of each block. An empty line ends one too: it is how pages without paragraphs set them apart. */
function* groupItems(items: Iterable<TextItem>): Generator<readonly TextItem[] | null> {
  let group: TextItem[] = [];
  for (const item of items) {
    if (item.type === 'nothing yet') {
      yield null;
      continue;
    }
    const ends = item.type === 'block end' || (item.type === 'line break' && endsInLineBreak(group));
    if (!ends) {
      group.push(item);
      continue;
    }
    if (group.length > 0) yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function assembleBlock(items: readonly TextItem[], start: number): AssembledBlock | null {
  const first = items.find((item) => item.type === 'text');
  if (!first) return null;
  const pieces: Piece[] = [];
  const cues: Cue[] = [];
  const runs: LanguageRun[] = [];
  const lang = findLanguage(first.stretch.source);
  let text = '';
  let gap: 'raised' | 'lowered' | 'none' = 'none';
  for (const item of items) {
    if (item.type === 'text') {
      const { stretch } = item;
      const own = readSource(stretch.source).slice(stretch.start, stretch.end);
      if (gap !== 'none' && runsTogether(text, own, gap)) text += gapCharacter;
      gap = 'none';
      const at = start + text.length;
      pieces.push({
        source: stretch.source,
        span: { start: at, end: at + own.length },
        offset: stretch.start,
        text: own,
      });
      addRun(runs, { start: text.length, end: text.length + own.length }, findLanguage(stretch.source), lang);
      text += own;
    } else if (item.type === 'line break') text += LINE_BREAK;
    else if (item.type === 'gap') gap = item.script;
    else if (item.type === 'cue') cues.push({ at: text.length, says: item.says });
  }
  const span = { start, end: start + text.length };
  const kind = findBlockKind(first.stretch.source);
  const ends = kind === 'table cell' && endsRow(first.stretch.source) ? { ends: 'row' as const } : {};
  return { block: { kind, text, span, lang, runs, cues, ...ends }, pieces };
}

/**
 * Whether a raised or lowered stretch would be heard as one number or word with its neighbour: "51"
 * for 5¹, "mg1" and "tablets1" for a note. Ordinals (1st), areas and volumes (m²) and lowered digits
 * of short names (H₂O, B₁₂) stay together.
 */
function runsTogether(before: string, after: string, script: 'raised' | 'lowered'): boolean {
  if (!/^\p{N}/u.test(after)) return false;
  if (script === 'lowered') return /(?:\p{N}|\p{L}{3})$/u.test(before);
  return /[\p{N}\p{L}]\p{M}*$/u.test(before) && !(metre.test(before) && squareOrCube.test(after));
}

/** Metres and their parts and multiples, as a word of their own (kg/m²). */
const metre = /(?<![\p{L}\p{N}])\p{N}*(?:[cdkmnµμ]?m)$/u;
const squareOrCube = /^[23](?![\p{N}])/u;

function addRun(runs: LanguageRun[], span: LanguageRun['span'], lang: string | null, blockLang: string | null): void {
  if (lang === null || lang === blockLang) return;
  const last = runs.at(-1);
  if (last?.lang === lang && last.span.end === span.start)
    runs[runs.length - 1] = { span: { ...last.span, end: span.end }, lang };
  else runs.push({ span, lang });
}

/** The items without the white space and the line breaks at both ends. */
function trimItems(items: readonly TextItem[]): readonly TextItem[] {
  const first = items.findIndex((item) => !isBlank(item));
  const last = items.findLastIndex((item) => !isBlank(item));
  return items.flatMap((item, index): TextItem[] => {
    if (item.type !== 'text') return item.type === 'line break' && (index < first || index > last) ? [] : [item];
    if (index < first || index > last) return [];
    const { source, start, end } = item.stretch;
    const text = readSource(source).slice(start, end);
    const lead = index === first ? (leadingBlank.exec(text)?.[0].length ?? 0) : 0;
    const trail = index === last ? (trailingBlank.exec(text)?.[0].length ?? 0) : 0;
    return [{ type: 'text', stretch: { source, start: start + lead, end: end - trail } }];
  });
}

function endsInLineBreak(group: readonly TextItem[]): boolean {
  return group.findLast((item) => item.type === 'line break' || !isBlank(item))?.type === 'line break';
}

/** Whether nothing of the item is a character to be read. */
function isBlank(item: TextItem): boolean {
  if (item.type !== 'text') return true;
  const { source, start, end } = item.stretch;
  return readSource(source).slice(start, end).replace(leadingBlank, '') === '';
}
