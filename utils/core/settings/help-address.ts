/** The longest address, in UTF-16 units. Hark's own bound: it is shown as it is. */
const LONGEST = 200;

/** A page of the web without a name or password in its address, an address of mail, a telephone number. */
const PATTERNS = [
  /^https?:\/\/[\p{L}\p{N}.-]+(?::\d{1,5})?(?:[/?#][\p{L}\p{N}\p{M}!#$%&'()*+,./:;=?@_~-]*)?$/iu,
  /^mailto:[\w.+-]{1,64}@[\p{L}\p{N}.-]+$/iu,
  /^tel:\+?\d[\d().-]{2,30}$/iu,
];

/** Whether something is an address that Hark shows as a link to help. */
export function isHelpAddress(written: string): boolean {
  return written.length <= LONGEST && PATTERNS.some((pattern) => pattern.test(written));
}
