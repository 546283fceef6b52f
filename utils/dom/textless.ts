import { HOST_TAG, NUMBERS_TAG } from './host-tag.ts';

/**
 * Elements whose text nodes are not text of the page, or not on the page. The annotations of ruby
 * are among them: they say how the characters below them sound, which the voice knows, and would be
 * heard as the same word twice. So are those of formulas, which write them once more in another
 * notation, and `<noscript>`, which is seen only where scripts are off, and then asks to switch them
 * on. The last ones are of drawings: what names them, and parts to draw with.
 */
export const textless = new Set(
  `${HOST_TAG} ${NUMBERS_TAG} script style noscript template head title textarea select datalist progress meter canvas audio video object rt rp annotation annotation-xml mphantom desc metadata defs symbol clipPath mask marker pattern`.split(
    ' ',
  ),
);

/** A drawing without a word, as most icons are: its many parts need not be looked at. */
export function isBareDrawing(element: Element): boolean {
  return element.localName === 'svg' && element.querySelector('text, foreignObject') === null;
}
