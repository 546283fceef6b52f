import {
  BOX,
  FIXED,
  FLOATED,
  FOLDED,
  GONE,
  ICON,
  INLINE,
  INLINE_BOX,
  POINTER,
  SKIPPED,
  TEXT,
} from '@/utils/core/article/layout-bits.ts';
import { isIconLetters } from './icon-letters.ts';
import type { PageLayout } from './page-layout.ts';
import { eye, isInline, type Sight } from './visibility.ts';

/**
 * Asks the page itself, and remembers what it says of an element: asking for a computed style is what costs. Good for one
 * reading; a page changes. `view` is the page's; an element of a frame is looked at in its own.
 */
export function createLiveLayout(view: Window, sight: Sight = eye): PageLayout {
  const known = new Map<Element, number>();
  return {
    of(element) {
      const before = known.get(element);
      if (before !== undefined) return before;
      const { ownerDocument: own } = element;
      const inner = own === view.document ? view : (own.defaultView ?? view);
      const bits = readStyle(element, inner.getComputedStyle(element), sight);
      known.set(element, bits);
      return bits;
    },
    boxOf(text, offset) {
      const range = text.ownerDocument.createRange();
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      const box = range.getBoundingClientRect();
      return box.height > 0 ? box : null;
    },
    isVertical({ parentElement }) {
      const style = parentElement?.ownerDocument.defaultView?.getComputedStyle(parentElement);
      return style?.writingMode?.startsWith('vertical') ?? false;
    },
  };
}

const pressable = /^(?:h[1-6]|dt)$/;

function readStyle(element: Element, style: CSSStyleDeclaration, sight: Sight): number {
  const { display } = style;
  let bits = (sight.box(element, style) ? BOX : 0) | (sight.text(element, style) ? TEXT : 0);
  if (isFolded(style)) bits |= FOLDED;
  if (isIconLetters(element, style)) bits |= ICON;
  if (isInline(display)) bits |= INLINE;
  else {
    const { cssFloat } = style;
    bits |=
      (display === 'none' ? GONE : 0) |
      (display.startsWith('inline') ? INLINE_BOX : 0) |
      (cssFloat && cssFloat !== 'none' ? FLOATED : 0) |
      (style.contentVisibility === 'hidden' ? SKIPPED : 0) |
      (style.position === 'fixed' ? FIXED : 0);
  }
  const mayBePressed = pressable.test(element.localName) || element.getAttribute('role') === 'heading';
  return mayBePressed && style.cursor === 'pointer' ? bits | POINTER : bits;
}

/** Asked of every element: most are seen. */
function isFolded({ display, visibility, overflowY, height }: CSSStyleDeclaration): boolean {
  if (display === 'none' || visibility === 'hidden') return true;
  return (overflowY === 'hidden' || overflowY === 'clip') && Number.parseFloat(height) <= 1;
}
