import { createPageText } from './create-page-text.ts';
import { findSelections, type SelectedStretch } from './find-selections.ts';
import { findPageLanguage } from './page-language.ts';
import type { PageText } from './page-text.ts';
import { walkSelection } from './walk-selection.ts';

/**
 * What the reader has highlighted: from exactly its first to its last character, wherever on the
 * page it stands, without what cannot be seen. In a frame or a field if the focus is there.
 * Null if that is nothing but white space.
 */
export function readSelection(document: Document): PageText | null {
  const view = document.defaultView;
  if (!view) return null;
  for (const stretches of findSelections(document)) {
    const inner = ownerOf(stretches) ?? document;
    const read = createPageText(walkSelection(stretches, view), {
      title: document.title.trim(),
      lang: findPageLanguage(inner) ?? findPageLanguage(document),
      measureLength: () => stretches.reduce((sum, stretch) => sum + measureStretch(stretch), 0),
    });
    if (read) return read;
  }
  return null;
}

function ownerOf([stretch]: readonly SelectedStretch[]): Document | null {
  if (!stretch) return null;
  return stretch.type === 'value' ? stretch.field.ownerDocument : stretch.startContainer.ownerDocument;
}

/** About: where the ends stand in two shadow roots, what is from the first to the end of its root, and from the beginning of the other's to the last. */
function measureStretch(stretch: SelectedStretch): number {
  if (stretch.type === 'value') return stretch.end - stretch.start;
  const { startContainer, startOffset, endContainer, endOffset } = stretch;
  const measure = startContainer.ownerDocument?.createRange();
  if (!measure) return 0;
  measure.setStart(startContainer, startOffset);
  if (startContainer.getRootNode() === endContainer.getRootNode()) measure.setEnd(endContainer, endOffset);
  else measure.setEndAfter(startContainer.getRootNode().lastChild ?? startContainer);
  const first = measure.toString().length;
  if (startContainer.getRootNode() === endContainer.getRootNode()) return first;
  measure.setStart(endContainer.getRootNode(), 0);
  measure.setEnd(endContainer, endOffset);
  return first + measure.toString().length;
}
