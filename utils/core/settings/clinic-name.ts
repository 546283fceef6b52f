/** The longest name of a clinic, in UTF-16 units. Hark's own bound: it stands in one line. */
const LONGEST = 100;

/** Controls, line breaks, signs of no width that turn the direction of what follows, and halves of a character. */
const UNSHOWN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|[\u{E0000}-\u{E007F}]/u;

/** The name of a clinic as it may be shown among Hark's own words, or null where it is none. */
export function readClinicName(written: unknown): string | null {
  if (typeof written !== 'string' || UNSHOWN.test(written)) return null;
  const name = written.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return name === '' || name.length > LONGEST || !/[\p{L}\p{N}]/u.test(name) ? null : name;
}
