import type { FormulaWords } from './formula-words.ts';
import type { FormulaNode } from './parse-formulas.ts';

/** A sentence with formulas, and the words of its language. */
export interface Saying {
  readonly text: string;
  readonly nodes: readonly FormulaNode[];
  readonly words: FormulaWords;
}

/** One number, or one letter or name. */
const SIMPLE = /^(?:\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+)$/u;
/** Elements with a word between their parts. */
const HAS_WORDS = /^m(?:frac|root|su[bp]|subsup|under|underover)$/;
const BIG_SIGN = /^[∑∏∫∬∭∮⋃⋂]$/u;

export function isSimple(node: FormulaNode, part: number | 'all', { text, nodes }: Saying): boolean {
  const from = part === 'all' ? node.span.start : (node.parts[part] ?? node.span.start);
  const to = part === 'all' ? node.span.end : (node.parts[part + 1] ?? node.span.end);
  const isIn = ({ around, span }: FormulaNode) => around === node && span.start >= from && span.end <= to;
  return !nodes.some(isIn) && SIMPLE.test(text.slice(from, to).trim());
}

/** Whether what was said last could be taken for the beginning of it: "1" before "1 over 2". */
export function comesBehind({ around, span: { start } }: FormulaNode, { text, nodes }: Saying): boolean {
  if (around !== null && HAS_WORDS.test(around.name) && around.parts.some((at, part) => part > 0 && at === start))
    return false;
  const isInside = nodes.some(({ name, span }) => name === 'math' && span.start < start);
  return (isInside ? /[\p{L}\p{N})\]]$/u : /\p{N}$/u).test(text.slice(0, start).trimEnd());
}

/** Whether what comes next could be taken to belong to it: "y" after "x to the power 2". */
export function goesOn({ around, span: { end } }: FormulaNode, { text, nodes }: Saying): boolean {
  const isNext = (at: number | undefined) => at !== undefined && at >= end && text.slice(end, at).trim() === '';
  if (around !== null && HAS_WORDS.test(around.name) && around.parts.slice(1).some(isNext)) return false;
  const isInside = nodes.some(({ name, span }) => name === 'math' && span.start <= end && end < span.end);
  return (isInside ? /^[\p{L}\p{N}([]/u : /^\p{N}/u).test(text.slice(end).trimStart());
}

/** "H sub 2 O": nobody takes the letter for part of the number below. */
export function isLetterNext({ span: { end } }: FormulaNode, { text }: Saying): boolean {
  return /^\s*\p{L}/u.test(text.slice(end));
}

export function hasBounds({ parts: [base, script] }: FormulaNode, { text }: Saying): boolean {
  return base !== undefined && script !== undefined && BIG_SIGN.test(text.slice(base, script).trim());
}

export function isMatrix({ span }: FormulaNode, { text }: Saying): boolean {
  return /[([|‖]\s*$/u.test(text.slice(0, span.start));
}

export function contentOf({ parts, span }: FormulaNode, part: number, { text }: Saying): string {
  return text.slice(parts[part], parts[part + 1] ?? span.end);
}
