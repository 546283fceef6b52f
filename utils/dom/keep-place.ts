/**
 * Remembers where the reader is in a page before Hark takes the focus; what it returns brings them back there.
 *
 * Where nothing had the focus, the paragraph has it in which the reader highlighted or clicked, until it loses it: Tab
 * goes on from there, and a screen reader stands there and goes through text again. By themselves Chromium and Firefox go
 * on from what had the focus last, which is Hark at the end of the page, and know a place in the text only by the focus
 * having been there (https://html.spec.whatwg.org/multipage/interaction.html#sequential-focus-navigation-starting-point).
 * Orca 43 stayed at Hark, or kept handing its keys to a page of which nothing had the focus.
 */
export function keepPlace(document: Document, focused = document.activeElement): () => void {
  const { body } = document;
  const place: Element & Partial<HTMLOrSVGElement> =
    (focused === body ? document.getSelection()?.anchorNode?.parentElement : focused) ?? body;
  return () => {
    if (place.tabIndex === -1 && !place.hasAttribute('tabindex')) {
      place.tabIndex = -1;
      place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
    }
    place.focus?.({ preventScroll: true });
  };
}
