/** "Material Icons", "Font Awesome 6 Free", "Glyphicons". Not "Symbol", by which old pages write Greek. */
const iconFont = /^["']?[^,]*(?:\bicons?\b|material symbols|awesome|glyphicon|icomoon)/i;

/**
 * A word that an icon font draws as a picture: "home", "arrow_forward". Readers see no letters.
 *
 * @param style its computed style
 */
export function isIconLetters(element: Element, style: CSSStyleDeclaration): boolean {
  // One that is called a picture is told by its label.
  if (element.firstElementChild || element.getAttribute('role') === 'img') return false;
  const own = (element.textContent ?? '').trim();
  return /^[a-z0-9_]{1,40}$/.test(own) && iconFont.test(style.fontFamily);
}
