import type { TextSpan } from '../text/span.ts';
import {
  comesBehind,
  contentOf,
  goesOn,
  hasBounds,
  isLetterNext,
  isMatrix,
  isSimple,
  type Saying,
} from './formula-surroundings.ts';
import { findFormulaWordsOf } from './formula-words.ts';
import { type FormulaNode, parseFormulas } from './parse-formulas.ts';
import type { ScriptSentence } from './script.ts';

/** Words at a place of a sentence, or in the place of a sign of it. */
export interface FormulaEdit {
  readonly span: TextSpan;
  readonly words: string;
}

const SCRIPT = /^m(?:su[bp]|subsup|under|over|underover)$/;
/** All signs that are said, by the one that stands for their kind. A hyphen in a name is none. */
const SIGN =
  /(?<minus>(?<![\p{L}\p{M}]{2})[-‐](?![\p{L}\p{M}]{2})|−)|(?<times>[×⋅∗])|(?<degree>[°∘](?!\p{L}))|(?<other>[+±=≠÷≤≥≈∑∏∫∞∈∝′])/gu;
/** Signs that stand above or below a letter, by the one of their kind that has words. */
const ACCENTS: ReadonlyMap<string, string> = new Map(
  ['¯‾ˉ―_', '^ˆ', '~˜∼', '→\u20d7', '˙'].flatMap((kind) => [...kind].map((sign) => [sign, kind.charAt(0)] as const)),
);

/**
 * What is said beside and instead of the signs of the formulas in a sentence, in order: what the parts are to one another
 * ("1 over 2"), with an end wherever it could be taken to go on, and operators that voices pass over. No digit and no
 * letter is touched.
 */
export function sayFormulas({
  text,
  cues,
  lang,
}: Pick<ScriptSentence, 'text' | 'cues' | 'lang'>): readonly FormulaEdit[] {
  const nodes = parseFormulas(cues, text.length);
  if (nodes.length === 0) return [];
  const saying: Saying = { text, nodes, words: findFormulaWordsOf(lang) };
  const openings = nodes.flatMap((node) => sayParts(node, saying));
  // Of two ends at one place the inner one comes first.
  const endings = nodes.toReversed().flatMap((node) => sayEnd(node, saying));
  const edits = [...endings, ...openings, ...saySigns(saying)].filter(({ words }) => words !== '');
  return edits.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}

function sayParts(node: FormulaNode, saying: Saying): readonly FormulaEdit[] {
  return node.parts.flatMap((at, part) => {
    const words = at === undefined ? '' : wordsBefore(node, part, saying);
    return at === undefined || words === '' ? [] : [{ span: { start: at, end: at }, words }];
  });
}

function wordsBefore(node: FormulaNode, part: number, saying: Saying): string {
  const { words } = saying;
  switch (node.name) {
    case 'mfrac':
      if (part === 1) return words.over;
      return part === 0 && isFramed(node, saying) ? words.fraction : '';
    case 'msqrt':
      return part === 0 ? words['square root'] : '';
    case 'mroot':
      return ([words.root, words.degree] as const)[part] ?? '';
    case 'mtable':
      if (isMatrix(node, saying)) return part === 0 ? `${words.matrix} ${words.row}` : words.row;
      return part === 0 ? '' : ';';
    case 'mtr':
      return part > 0 && node.around?.name === 'mtable' && isMatrix(node.around, saying) ? ';' : '';
    default:
      return part > 0 && SCRIPT.test(node.name) && /[\p{L}\p{N}]/u.test(contentOf(node, part, saying))
        ? wordsOfScript(node, part, saying)
        : '';
  }
}

/** What stands above or below: `part` 1 of most, 2 of those that have both. */
function wordsOfScript(node: FormulaNode, part: number, saying: Saying): string {
  const { words } = saying;
  const isAbove = part === 2 || node.name === 'msup' || node.name === 'mover';
  if (hasBounds(node, saying)) return isAbove ? words.to : words.from;
  if (node.name.startsWith('ms')) return isAbove ? words.power : words.index;
  return isAbove ? '' : words.for;
}

function sayEnd(node: FormulaNode, saying: Saying): readonly FormulaEdit[] {
  const { end } = node.span;
  const words = wordsAtEnd(node, saying);
  return words === '' ? [] : [{ span: { start: end, end }, words }];
}

function wordsAtEnd(node: FormulaNode, saying: Saying): string {
  const { words } = saying;
  const last = node.parts.length - 1;
  switch (node.name) {
    case 'mfrac':
      return isFramed(node, saying) ? words['fraction end'] : '';
    case 'msqrt':
    case 'mroot':
      return isSimple(node, node.name === 'msqrt' ? 'all' : last, saying) && !goesOn(node, saying)
        ? ''
        : words['root end'];
    case 'mtable':
      return isMatrix(node, saying) ? words['matrix end'] : '';
    case 'msub':
    case 'msup':
    case 'msubsup':
    case 'munder':
    case 'munderover': {
      if (last < 1 || wordsBefore(node, last, saying) === '') return '';
      if (hasBounds(node, saying) || node.name.startsWith('mu')) return goesOn(node, saying) ? ':' : '';
      if (isSimple(node, last, saying) && !goesOn(node, saying)) return '';
      if (node.name === 'msub' && /^\s*\p{N}+\s*$/u.test(contentOf(node, last, saying)) && isLetterNext(node, saying))
        return '';
      return node.name === 'msub' ? words['index end'] : words['power end'];
    }
    default:
      return '';
  }
}

function saySigns({ text, nodes, words }: Saying): readonly FormulaEdit[] {
  const holds = (which: string, at: number) =>
    nodes.some(({ name, span }) => name === which && span.start <= at && at < span.end);
  const signs = [...text.matchAll(SIGN)].flatMap(({ index, 0: sign, groups }) =>
    // A hyphen in words within a formula is none of its signs.
    holds('math', index) && !holds('mtext', index)
      ? [
          {
            span: { start: index, end: index + sign.length },
            words: words.signs[groups?.minus ? '−' : groups?.times ? '×' : groups?.degree ? '°' : sign] ?? '',
          },
        ]
      : [],
  );
  const accents = nodes.flatMap((node) => {
    const at = node.parts[1];
    const sign = at === undefined || !/^m(?:over|under)$/.test(node.name) ? '' : text.slice(at, node.span.end).trim();
    const start = text.indexOf(sign, at);
    return sign === ''
      ? []
      : [{ span: { start, end: start + sign.length }, words: words.signs[ACCENTS.get(sign) ?? ''] ?? '' }];
  });
  return [...signs, ...accents];
}

/** A fraction that is not said as simply as "1 over 2": of more than two numbers or names, in another, or beside a number. */
function isFramed(node: FormulaNode, saying: Saying): boolean {
  for (let { around } = node; around !== null; { around } = around) if (around.name === 'mfrac') return true;
  return !isSimple(node, 0, saying) || !isSimple(node, 1, saying) || comesBehind(node, saying) || goesOn(node, saying);
}
