/** Enough for a detector; a long block is not looked at to its end. UTF-16 code units. */
const LONGEST = 1000;

/** Addresses, file names, code: words of no language, or of another one than the text's. */
const notWords = /[!-~]*(?::\/\/|@|www\.|_|[A-Za-z0-9]{2}[.\\][a-z0-9])[!-~]*/gu;

/** What of a text tells its language. */
export function sampleText(text: string): string {
  return text
    .slice(0, 2 * LONGEST)
    .replace(notWords, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
}

/** The two halves of a sample, parted between words where it has any. */
export function halveSample(sample: string): readonly [string, string] {
  const middle = Math.floor(sample.length / 2);
  const space = sample.indexOf(' ', middle);
  const cut = space < 0 ? middle : space;
  return [sample.slice(0, cut), sample.slice(cut)];
}
