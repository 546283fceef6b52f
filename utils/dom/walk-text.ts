import type { ElementLooks } from './element-looks.ts';
import { isElement, isText } from './node-types.ts';
import type { TextItem } from './text-item.ts';
import { listSteps } from './traverse.ts';

/** The stretch of a text node to read, in UTF-16 code units of its data, or null for none of it. */
export type ClipText = (node: Text) => { readonly start: number; readonly end: number } | null;

interface WalkOptions {
  readonly looks: ElementLooks;
  readonly clip: ClipText;
}

const blockEnd: TextItem = { type: 'block end' };
const lineBreak: TextItem = { type: 'line break' };
const gap: TextItem = { type: 'gap' };

/** The seen text in `root`, in reading order, as it is asked for. */
export function* walkText(root: Node, { looks, clip }: WalkOptions): Generator<TextItem, void, undefined> {
  const goesInside = (node: Node) => isElement(node) && !looks(node).leftOut;
  for (const { node, phase } of listSteps(root, goesInside)) {
    if (isText(node)) {
      const parent = node.parentElement;
      const kept = parent && looks(parent).textShown ? clip(node) : null;
      if (kept && kept.start < kept.end) yield { type: 'text', stretch: { source: node, ...kept } };
    } else if (isElement(node) && !looks(node).leftOut) {
      if (node.localName === 'br') {
        if (phase === 'enter') yield lineBreak;
      } else if (looks(node).bordered) yield blockEnd;
      else if (isRaised(node)) yield gap;
    }
  }
}

function isRaised(element: Element): boolean {
  return element.localName === 'sup' || element.localName === 'sub';
}
