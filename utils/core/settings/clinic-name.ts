/** The longest name of a clinic, in UTF-16 units. Hark's own bound: it stands in one line. */
const LONGEST = 100;

/** Controls, line breaks, signs of no width that turn the direction of what follows, and halves of a character. */
const UNSHOWN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|[\u{E0000}-\u{E007F}]/u;

/** Whether something is the name of a clinic, to be shown among Hark's own words. */
export function isClinicName(written: string): boolean {
  return written.length <= LONGEST && /[\p{L}\p{N}]/u.test(written) && !UNSHOWN.test(written);
}
