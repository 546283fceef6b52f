/**
 * Remembers what is highlighted; what it returns highlights it again where that has gone. When a reader goes through text
 * with a cursor (caret browsing), Firefox moves that along with the focus, and nothing is highlighted any more (seen in
 * Firefox 153; `UpdateCaret` in https://searchfox.org/mozilla-central/source/dom/base/nsFocusManager.cpp).
 */
export function keepHighlight(document: Document): () => void {
  const selection = document.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  return () => {
    if (!anchorNode || !focusNode || selection?.anchorNode === anchorNode) return;
    try {
      selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    } catch {
      // The page has shortened its text meanwhile.
    }
  };
}
