/**
 * Text of a page as it may stand in a terminal. Control characters could drive the terminal, and direction marks could
 * turn its line around.
 */
export function stripControls(text: string): string {
  return text.replace(/[\p{Cc}\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}
