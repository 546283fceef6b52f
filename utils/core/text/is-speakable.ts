/** Whether a voice has something to say: a letter or a number. "•", "***" and a lone emoji are not sent. */
export function isSpeakable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
