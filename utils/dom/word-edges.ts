/** Whether a text ends in a letter, a digit or an unseen sign of a formula, to which another one could be joined. */
export function endsInWord(text: string): boolean {
  return /[\p{L}\p{N}\u2061-\u2064]\p{M}*[\u00ad\u200b\u2060]*$/u.test(text);
}

export function startsInWord(text: string): boolean {
  return /^[\u00ad\u200b\u2060]*[\p{L}\p{N}\u2061-\u2064]/u.test(text);
}
