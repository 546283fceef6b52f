import type { Block } from '@/utils/core/article/article.ts';
import { LINE_BREAK } from '@/utils/core/text/flatten-space.ts';
import { findBlockKind } from './block-kind.ts';
import { findLanguage } from './page-language.ts';
import type { PageText, Piece } from './page-text.ts';

/** A stretch of a text node, or the line break between two of them. */
type Part = { readonly node: Text; readonly start: number; readonly end: number } | 'line break';

/** Takes text in reading order and makes one string of it, with its blocks and pieces. */
export interface PageTextBuilder {
  addText(node: Text, start: number, end: number): void;
  addLineBreak(): void;
  /** What comes next belongs to another block. Two in a row are one. */
  endBlock(): void;
  /** Null if there was nothing but white space. */
  build(about: { readonly title: string; readonly lang: string | null }): PageText | null;
}

const blockSeparator = '\n';
/** White space, and the characters of no width that pages put where nothing is to be seen. */
const leadingBlank = /^[\s\u200b\u2060]+/;
const trailingBlank = /[\s\u200b\u2060]+$/;

export function createPageTextBuilder(): PageTextBuilder {
  const chunks: string[] = [];
  const pieces: Piece[] = [];
  const blocks: Block[] = [];
  let length = 0;
  let parts: Part[] = [];

  const append = (chunk: string) => {
    chunks.push(chunk);
    length += chunk.length;
  };

  const endBlock = () => {
    const trimmed = trimParts(parts);
    parts = [];
    const first = trimmed[0];
    if (first === undefined || first === 'line break') return;
    if (blocks.length > 0) append(blockSeparator);
    const start = length;
    for (const part of trimmed) {
      if (part === 'line break') {
        append(LINE_BREAK);
        continue;
      }
      const text = part.node.data.slice(part.start, part.end);
      pieces.push({ node: part.node, span: { start: length, end: length + text.length }, offset: part.start, text });
      append(text);
    }
    blocks.push({ kind: findBlockKind(first.node), span: { start, end: length }, lang: findLanguage(first.node) });
  };

  return {
    addText: (node, start, end) => {
      if (start < end) parts.push({ node, start, end });
    },
    addLineBreak: () => {
      // An empty line is how pages without paragraphs set them apart.
      if (endsInLineBreak(parts)) endBlock();
      else parts.push('line break');
    },
    endBlock,
    build: ({ title, lang }) => {
      endBlock();
      return blocks.length > 0 ? { article: { title, lang, text: chunks.join(''), blocks }, pieces } : null;
    },
  };
}

/** The parts without the white space and the line breaks at both ends. */
function trimParts(parts: readonly Part[]): readonly Part[] {
  let from = 0;
  let to = parts.length;
  while (from < to && isBlank(parts[from])) from += 1;
  while (to > from && isBlank(parts[to - 1])) to -= 1;
  return parts.slice(from, to).flatMap((part, index): Part[] => {
    if (part === 'line break') return [part];
    const text = part.node.data.slice(part.start, part.end);
    const lead = index === 0 ? (leadingBlank.exec(text)?.[0].length ?? 0) : 0;
    const trail = index === to - from - 1 ? (trailingBlank.exec(text)?.[0].length ?? 0) : 0;
    return [{ node: part.node, start: part.start + lead, end: part.end - trail }];
  });
}

function endsInLineBreak(parts: readonly Part[]): boolean {
  return parts.findLast((part) => part === 'line break' || !isBlank(part)) === 'line break';
}

function isBlank(part: Part | undefined): boolean {
  if (part === undefined || part === 'line break') return true;
  return part.node.data.slice(part.start, part.end).replace(leadingBlank, '') === '';
}
