/** The region of a normalised BCP 47 tag: `GB` of `en-GB`, `419` of `es-419`. */
export function regionOf(tag: string): string | undefined {
  return /-([A-Z]{2}|\d{3})(?=-|$)/.exec(tag)?.[1];
}
