/**
 * What pages set on a line of its own and what is left of that in a flat text: the name and the time above a
 * comment, the dashes above a signature, addresses below one another.
 */

/** A date and the time of a day, in figures. */
const STAMP = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\b\.?)?`;
const ADDRESS = String.raw`<?(?:https?:\/\/|www\.)[^\s<>]+>?`;
const RULE = String.raw`(?:-{2,}|—{2,}|_{3,}|\*{3,}|={3,})`;

const places = new RegExp(`${STAMP}|${ADDRESS}|(?<!\\S)${RULE}(?!\\S)`, 'gu');
const stampFirst = new RegExp(`^${STAMP}(?=\\s|$)`, 'u');
const stampLast = new RegExp(`(?:^|\\s)${STAMP}$`, 'u');
const addressFirst = new RegExp(`^${ADDRESS}(?=\\s|$)`, 'u');
const addressLast = new RegExp(`(?:^|\\s)${ADDRESS}$`, 'u');
const ruleAlone = new RegExp(`^${RULE}$`, 'u');
/** Two to four words with capitals, as in "Dr. Ann B. Marsh". */
const nameAlone = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:@\S+)?(?: \p{Lu}[\p{L}\p{M}.'’-]*(?:@\S+)?){1,3}$/u;
const capital = /^[“"'‘]?[\p{Lu}\p{Lt}]/u;
/** UTF-16 code units of a line with a name and a time. */
const LONGEST_HEAD = 60;

/** Where something that is set apart begins or ends: offsets in the text, not in order. */
export function listSetApart(flat: string): readonly number[] {
  return [...flat.matchAll(places)].flatMap(({ index, 0: found }) => [index, index + found.length]);
}

/** Whether a sentence ends between the two, although no mark says so. */
export function isSetApart(before: string, after: string): boolean {
  if (ruleAlone.test(before)) return capital.test(after);
  if (addressLast.test(before)) return addressFirst.test(after);
  if (stampFirst.test(after)) return nameAlone.test(before);
  return before.length <= LONGEST_HEAD && stampLast.test(before) && capital.test(after);
}

/** Whether the text goes on with an address. */
export function startsWithAddress(after: string): boolean {
  return addressFirst.test(after);
}
