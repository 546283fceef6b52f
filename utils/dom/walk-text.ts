import type { ElementLooks } from './element-looks.ts';
import { isElement, isText } from './node-types.ts';
import type { PageTextBuilder } from './page-text-builder.ts';
import { traverse } from './traverse.ts';

/** The stretch of a text node to read, in UTF-16 code units of its data, or null for none of it. */
export type ClipText = (node: Text) => { readonly start: number; readonly end: number } | null;

/** Hands the seen text in `root` to the builder, block after block, in document order. */
export function walkText(
  root: Node,
  {
    looks,
    clip,
    builder,
  }: { readonly looks: ElementLooks; readonly clip: ClipText; readonly builder: PageTextBuilder },
): void {
  traverse(root, {
    enter: (node) => {
      if (isText(node)) {
        const parent = node.parentElement;
        const kept = parent && looks(parent).textShown ? clip(node) : null;
        if (kept) builder.addText(node, kept.start, kept.end);
        return 'past';
      }
      if (!isElement(node)) return 'past';
      const look = looks(node);
      if (look.leftOut) return 'past';
      if (node.localName === 'br') builder.addLineBreak();
      else if (look.bordered) builder.endBlock();
      return 'inside';
    },
    leave: (node) => {
      if (isElement(node) && looks(node).bordered && node.localName !== 'br') builder.endBlock();
    },
  });
}
