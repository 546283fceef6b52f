/**
 * Whether texts hold each of the words that somebody looks for, in any order, as parts of longer words too. Capital
 * letters and accents do not count. An empty search finds all.
 */
export function holdsWords(texts: readonly string[], search: string): boolean {
  const all = plain(texts.join(' '));
  return plain(search)
    .split(/\s+/u)
    .every((word) => all.includes(word));
}

/** Letters without what is written above or below them: who sees little types what is quickest. */
function plain(text: string): string {
  return text
    .trim()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
