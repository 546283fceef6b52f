import { isDecoration } from './decoration.ts';
import type { LeaveOut } from './element-looks.ts';
import { isFormLabel } from './form-labels.ts';

/** The page's furniture that only its layout tells: told where the page is, and not where its article is found. */
export const isSetAside: LeaveOut = (element, presence) =>
  // What a closed section holds is hidden from everybody, and no copy for the eye alone.
  (presence === 'seen' && isDecoration(element)) || isFormLabel(element);
