import type { Block } from '@/utils/core/article/article.ts';
import type { Shape, ShownBlock } from '@/utils/core/article/shown-block.ts';
import { isText } from './node-types.ts';
import type { Piece } from './page-text.ts';
import { nodeOf } from './text-source.ts';
import { ancestorsOf } from './traverse.ts';

/** How many elements around a text are looked at for what raises or lowers it. */
const DEEPEST = 3;
/** From here on letters are bold: CSS Fonts 4, 2.2. */
const BOLD = 600;

/**
 * What a block's text looks like where that bears on its meaning: 10⁹ is not 109, a dose that is struck out no longer
 * holds, and "not" in bold is meant to be seen.
 */
export function findShapes({ kind, span: { start } }: Block, pieces: readonly Piece[]): ShownBlock['shapes'] {
  return pieces.flatMap(({ source, span }) => {
    const node = nodeOf(source);
    if (!node || !isText(node)) return [];
    const own = { start: span.start - start, end: span.end - start };
    return listShapes(node, kind).map((shape) => ({ span: own, shape }));
  });
}

function listShapes(text: Text, kind: Block['kind']): readonly Shape[] {
  const shapes = new Set<Shape>();
  let depth = 0;
  for (const element of ancestorsOf(text)) {
    depth += 1;
    if (depth > DEEPEST) break;
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    // Headings and heads of columns are bold by what they are.
    if (depth === 1 && kind !== 'heading' && kind !== 'table cell' && weightOf(element, style) >= BOLD)
      shapes.add('strong');
    if (depth === 1 && (style?.fontStyle === 'italic' || element.localName === 'em')) shapes.add('emphasis');
    if (element.localName === 'sup' || style?.verticalAlign === 'super') shapes.add('raised');
    if (element.localName === 'sub' || style?.verticalAlign === 'sub') shapes.add('lowered');
    if (strikers.has(element.localName) || style?.textDecorationLine?.includes('line-through')) shapes.add('struck');
  }
  return [...shapes];
}

const strikers = new Set(['del', 's', 'strike']);

function weightOf({ localName }: Element, style: CSSStyleDeclaration | undefined): number {
  const weight = Number.parseInt(style?.fontWeight ?? '', 10);
  // Without a layout there is no computed weight: happy-dom.
  return Number.isNaN(weight) ? (localName === 'strong' || localName === 'b' ? BOLD : 0) : weight;
}
