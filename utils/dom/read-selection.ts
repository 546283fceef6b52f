import { createPageText } from './create-page-text.ts';
import { createElementLooks, type ElementLooks, leaveOutUnseen } from './element-looks.ts';
import { findPageLanguage } from './page-language.ts';
import type { PageText } from './page-text.ts';
import type { TextItem } from './text-item.ts';
import { ancestorsOf } from './traverse.ts';
import { type ClipText, walkText } from './walk-text.ts';

/**
 * What the reader has highlighted: from exactly its first to its last character, wherever on the
 * page it stands, without what cannot be seen. Null if that is nothing but white space.
 */
export function readSelection(
  document: Document,
  selection: Selection | null = document.getSelection(),
): PageText | null {
  const view = document.defaultView;
  if (!view || !selection || selection.isCollapsed) return null;
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index).cloneRange());
  return createPageText(walkRanges(ranges, view), {
    title: document.title.trim(),
    lang: findPageLanguage(document),
    measureLength: () => ranges.reduce((sum, range) => sum + range.toString().length, 0),
  });
}

/** Firefox has one range for each cell of a table, and for each place that was highlighted with Ctrl held. */
function* walkRanges(ranges: readonly Range[], view: Window): Generator<TextItem, void, undefined> {
  const looks = createElementLooks(view, leaveOutUnseen);
  for (const range of ranges) {
    const root = range.commonAncestorContainer;
    if (isInside(root, looks)) yield* walkText(root, { looks, clip: clipTo(range, view) });
    yield { type: 'block end' };
  }
}

function clipTo(range: Range, view: Window): ClipText {
  return (node) => {
    if (!range.intersectsNode(node) || !isSelectable(node, view)) return null;
    return {
      start: node === range.startContainer ? range.startOffset : 0,
      end: node === range.endContainer ? range.endOffset : node.data.length,
    };
  };
}

/** Such text stands within the range and is not highlighted. */
function isSelectable({ parentElement }: Text, view: Window): boolean {
  return parentElement === null || view.getComputedStyle(parentElement).userSelect !== 'none';
}

/** Whether what is around the node is seen. */
function isInside(node: Node, looks: ElementLooks): boolean {
  for (const at of ancestorsOf(node)) if (at !== node && looks(at).leftOut) return false;
  return true;
}
