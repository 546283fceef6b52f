import { BOX, ICON, SKIPPED, TEXT } from '@/utils/core/article/layout-bits.ts';
import type { PageLayout } from './page-layout.ts';
import { ancestorsOf, shownParentOf } from './traverse.ts';

/** Whether a text of the page is seen. Asks for less than what a walk goes by: that knows formulas and closed sections too. */
export function isTextSeen(text: Text, layout: PageLayout): boolean {
  const parent = shownParentOf(text);
  if (!parent || (layout.of(parent) & (TEXT | SKIPPED)) !== TEXT) return false;
  return ![...ancestorsOf(text)].some((at) => (layout.of(at) & (BOX | ICON)) !== BOX);
}
