import type { LeaveOut } from './element-looks.ts';
import { isFurnitureBy } from './furniture.ts';
import { isSetAside } from './set-aside.ts';

/** A page's furniture, told on the page itself. */
export const isFurniture: LeaveOut = (element, style, presence) =>
  isFurnitureBy(element, style, () => isSetAside(element, style, presence));
