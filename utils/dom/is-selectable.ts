import { shownParentOf } from './traverse.ts';

/** Text that is not stands within what is highlighted and is not highlighted itself. */
export function isSelectable(text: Text): boolean {
  const parent = shownParentOf(text);
  const style = parent?.ownerDocument.defaultView?.getComputedStyle(parent);
  return style?.userSelect !== 'none';
}
