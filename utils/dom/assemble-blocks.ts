import type { Block, LanguageRun } from '@/utils/core/article/article.ts';
import type { Cue } from '@/utils/core/article/cue.ts';
import { LINE_BREAK } from '@/utils/core/text/flatten-space.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import { findBlockKind } from './block-kind.ts';
import { cutLongBlocks } from './cut-long-blocks.ts';
import { endsRow } from './ends-row.ts';
import { addHint, type HintedStretch, keepWholeHints } from './hinted-stretch.ts';
import { isNoteMark } from './note-mark.ts';
import { findLanguage, findLanguageAround, isForeignName } from './page-language.ts';
import type { Piece } from './page-text.ts';
import { runsTogether } from './runs-together.ts';
import type { Gap, TextItem } from './text-item.ts';
import { readSource } from './text-source.ts';

/** A block and the live text it was read from. */
export interface AssembledBlock {
  readonly block: Block;
  readonly pieces: readonly Piece[];
}

/** One more than a block's end: the break between two blocks. */
const breakLength = 1;
const pictureStart: TextItem = { type: 'cue', says: { kind: 'picture start' } };
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

/**
 * The items of each block. An empty line ends one too: it is how pages without paragraphs set them
 * apart. A picture by itself is a block of its own: before the text it floats beside, or after it
 * where it stands within, so that no sentence is cut.
 */
function* groupItems(items: Iterable<TextItem>): Generator<readonly TextItem[] | null> {
  let group: TextItem[] = [];
  let pictures: (readonly TextItem[])[] = [];
  for (const item of items) {
    if (item.type === 'nothing yet') {
      yield null;
      continue;
    }
    if (item.type === 'alternative' && item.place === 'by itself') {
      if (!group.every(isBlank)) pictures.push([pictureStart, item]);
      else {
        yield [...group, pictureStart, item];
        group = [];
      }
      continue;
    }
    const ends = item.type === 'block end' || (item.type === 'line break' && endsInLineBreak(group));
    if (!ends) {
      group.push(item);
      continue;
    }
    if (group.length > 0) yield group;
    yield* pictures;
    group = [];
    pictures = [];
  }
  if (group.length > 0) yield group;
  yield* pictures;
}

function assembleBlock(items: readonly TextItem[], start: number): AssembledBlock | null {
  const first = items.find((item) => item.type === 'text') ?? items.find((item) => item.type === 'alternative');
  if (!first) return null;
  const pieces: Piece[] = [];
  const alternatives: TextSpan[] = [];
  const notes: TextSpan[] = [];
  const cues: Cue[] = [];
  const runs: LanguageRun[] = [];
  const hinted: HintedStretch[] = [];
  const last = items.findLast((item) => item.type === 'text') ?? first;
  const lang = findLanguageAround(first.stretch.source, last.stretch.source);
  let text = '';
  let gap: Gap | 'none' = 'none';
  for (const item of items) {
    if (item.type === 'text' || item.type === 'alternative') {
      const { stretch } = item;
      const own = readSource(stretch.source).slice(stretch.start, stretch.end);
      const before = text.length;
      if (gap !== 'none' && runsTogether(text, own, gap)) text += gapCharacter;
      gap = 'none';
      const at = start + text.length;
      pieces.push({
        source: stretch.source,
        span: { start: at, end: at + own.length },
        offset: stretch.start,
        text: own,
      });
      const ownLang = isForeignName(stretch.source, own) ? lang : findLanguage(stretch.source);
      addRun(runs, { start: text.length, end: text.length + own.length }, ownLang, lang);
      if (item.type === 'alternative') alternatives.push({ start: text.length, end: text.length + own.length });
      // At the beginning of a block the number is what the note below is called by.
      else if (before > 0 && isNoteMark(stretch.source)) notes.push({ start: before, end: text.length + own.length });
      if (item.type === 'text' && item.hint)
        addHint(hinted, item.hint, { start: text.length, end: text.length + own.length });
      text += own;
    } else if (item.type === 'line break') text += LINE_BREAK;
    else if (item.type === 'gap') gap = gap === 'boxes' ? gap : item.between;
    else if (item.type === 'cue') cues.push({ at: text.length, says: item.says });
  }
  const span = { start, end: start + text.length };
  const kind = first.type === 'text' ? findBlockKind(first.stretch.source) : 'alternative text';
  const ends = kind === 'table cell' && endsRow(first.stretch.source) ? { ends: 'row' as const } : {};
  const hints = keepWholeHints(text, hinted);
  const marked = { ...(notes.length > 0 ? { notes } : {}), ...(hints.length > 0 ? { hints } : {}) };
  return { block: { kind, text, span, lang, runs, alternatives, ...marked, cues, ...ends }, pieces };
}

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
    return [{ ...item, stretch: { source, start: start + lead, end: end - trail } }];
  });
}

function endsInLineBreak(group: readonly TextItem[]): boolean {
  return group.findLast((item) => item.type === 'line break' || !isBlank(item))?.type === 'line break';
}

/** Whether nothing of the item is a character to be read. */
function isBlank(item: TextItem): boolean {
  if (item.type === 'alternative') return false;
  if (item.type !== 'text') return true;
  const { source, start, end } = item.stretch;
  return readSource(source).slice(start, end).replace(leadingBlank, '') === '';
}
