import type { TextSpan } from '../text/span.ts';
import type { Cue } from './cue.ts';

/** An element of a formula as far as it stands in a sentence. Places count from the sentence's start, in UTF-16 code units. */
export interface FormulaNode {
  /** Of its MathML element, "math" for the formula itself. */
  readonly name: string;
  /** Where each of its parts begins, by the part's number; some are missing where the sentence begins within. */
  readonly parts: readonly (number | undefined)[];
  readonly span: TextSpan;
  readonly around: FormulaNode | null;
}

interface Open {
  readonly name: string;
  readonly parts: (number | undefined)[];
  readonly span: { readonly start: number; end: number };
  readonly around: Open | null;
}

/** The elements of the formulas in a sentence of this length, the outer ones first. What the sentence cuts off ends with it. */
export function parseFormulas(cues: readonly Cue[], length: number): readonly FormulaNode[] {
  const nodes: Open[] = [];
  let inner: Open | null = null;
  for (const { at, says } of cues) {
    if (says.kind !== 'math') continue;
    const [name = '', part = ''] = says.text.split(' ', 2);
    const index = Number(part);
    const known = findOpen(inner, name, Number.isInteger(index) ? index : Number.POSITIVE_INFINITY);
    if (part === 'end') {
      if (known === null) continue;
      for (let open: Open | null = inner; open !== null && open !== known.around; open = open.around)
        open.span.end = at;
      inner = known.around;
    } else if (Number.isInteger(index) && index >= 0) {
      const node: Open = known ?? { name, parts: [], span: { start: at, end: length }, around: inner };
      if (known === null) nodes.push(node);
      node.parts[index] = at;
      inner = node;
    }
  }
  return nodes;
}

/** The innermost of that name that is open and has not come so far yet. */
function findOpen(inner: Open | null, name: string, part: number): Open | null {
  for (let open = inner; open !== null; open = open.around)
    if (open.name === name && open.parts.length <= part) return open;
  return null;
}
