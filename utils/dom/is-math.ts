/** MathML's elements: letters and numbers of a formula, laid out by what they are. */
export function isMath({ namespaceURI }: Element): boolean {
  return namespaceURI === 'http://www.w3.org/1998/Math/MathML';
}
