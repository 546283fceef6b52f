/** "O T C", and "M.A.T" where a letter by itself would be said as a word ("em a tee"). */
export function spellLetters(letters: string, letterWords: string): string {
  const signs = [...letters];
  return signs.join(signs.some((sign) => letterWords.includes(sign)) ? '.' : ' ');
}
