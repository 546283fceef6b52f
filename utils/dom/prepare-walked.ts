import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { preparePageText } from './create-page-text.ts';
import type { SelectedStretch } from './find-selections.ts';
import { isSelectable } from './is-selectable.ts';
import { createLiveLayout } from './live-layout.ts';
import { findPageLanguage } from './page-language.ts';
import type { PageText } from './page-text.ts';
import type { Structure } from './structure.ts';
import { rootOf } from './traverse.ts';
import { walkSelection } from './walk-selection.ts';

interface Walk {
  /** Null where the stretches hold nothing of it. */
  readonly structure: Structure | null;
  readonly closedSections: ClosedSectionsChoice;
}

/** Highlighted text, read where it stands, as far as its blocks are asked for. Null if it is nothing but white space. */
export function* prepareWalked(
  document: Document,
  stretches: readonly SelectedStretch[],
  walk: Walk,
): Work<PageText | null> {
  const view = document.defaultView;
  if (!view) return null;
  const inner = ownerOf(stretches) ?? document;
  const items = walkSelection(stretches, { ...walk, layout: createLiveLayout(view), isSelectable });
  return yield* preparePageText(items, {
    title: document.title.trim(),
    lang: findPageLanguage(inner) ?? findPageLanguage(document),
    measureLength: () => measureStretches(stretches),
  });
}

function ownerOf([stretch]: readonly SelectedStretch[]): Document | null {
  if (!stretch) return null;
  return stretch.type === 'value' ? stretch.field.ownerDocument : stretch.startContainer.ownerDocument;
}

/** About how much it is, with what is not seen. */
function measureStretches(stretches: readonly SelectedStretch[]): number {
  return stretches.reduce((sum, stretch) => sum + measureStretch(stretch), 0);
}

/** Of one that ends in another tree, what of it is in the first. */
function measureStretch(stretch: SelectedStretch): number {
  if (stretch.type === 'value') return stretch.end - stretch.start;
  const { startContainer, startOffset, endContainer, endOffset } = stretch;
  const root = rootOf(startContainer);
  const range = new Range();
  range.setStart(startContainer, startOffset);
  if (root === rootOf(endContainer)) range.setEnd(endContainer, endOffset);
  else range.setEnd(root, root.childNodes.length);
  return range.toString().length;
}
