/**
 * The U.S. school grade that can read these English sentences (Flesch and Kincaid, 1975):
 * 0.39 · words per sentence + 11.8 · syllables per word − 15.59. NaN without a word.
 */
export function readingGrade(text: string): number {
  const sentences = text.split(/(?<=[.!?…:])\s+/).filter((sentence) => /\p{L}/u.test(sentence));
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}'’-]+/gu) ?? []);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Groups of vowels, without the silent ones at the end. A rule of thumb, as the formula is. */
function countSyllables(word: string): number {
  const spoken = word.toLowerCase().replace(/(?<=[^aeiouyl])e$|(?<=[^aeiouydt])ed$|(?<=[^aeiouycgsxz])es$/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}
