/**
 * Remembers where the reader is in a page before Hark takes the focus; what it returns brings them back there.
 *
 * Where nothing had the focus, Tab goes on from the paragraph where the reader highlighted or clicked. By themselves
 * Chromium and Firefox go on from what had the focus last, which is Hark at the end of the page, and know a place in the
 * text only by the focus having been there
 * (https://html.spec.whatwg.org/multipage/interaction.html#sequential-focus-navigation-starting-point).
 */
export function keepPlace(document: Document): () => void {
  const { body } = document;
  const focused: (Element & Partial<HTMLOrSVGElement>) | null = document.activeElement;
  const place = document.getSelection()?.anchorNode?.parentElement ?? body;
  const options = { preventScroll: true };
  return () => {
    if (focused !== body) return focused?.focus?.(options);
    const isOwn = place.hasAttribute('tabindex');
    if (!isOwn) place.tabIndex = -1;
    place.focus(options);
    place.blur();
    if (!isOwn) place.removeAttribute('tabindex');
  };
}
