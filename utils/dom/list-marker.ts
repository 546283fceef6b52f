/** How the number of a list item is written, by its style; empty where that does not say. */
export function findMarker(item: Element): string {
  const { display = '', listStyleType = '' } = item.ownerDocument.defaultView?.getComputedStyle(item) ?? {};
  // A box that is no list item (a flex row, say) shows no marker.
  return display !== 'list-item' && display !== '' && listStyleType !== '' ? 'none' : listStyleType;
}
