import { type Choice, listChoices } from './list-choices.ts';
import { type Managed, NOT_MANAGED } from './managed.ts';
import { readWords } from './own-words.ts';
import { isRecord } from './setting-place.ts';
import { isSiteName } from './site-name.ts';

/** Hark's own bounds, the last in UTF-16 units. */
const MOST_SITES = 500;
const MOST_REFUSED = 100;
const LONGEST_NAME = 100;

/** Settings that are the reader's own affair, among them those that buttons in front of the page change. */
const PERSONAL: readonly string[] = ['favourites', 'keptParts', 'look', 'panelEdge', 'panelExtent'];

/**
 * What holds of a policy, from whatever the browser hands over; never throws. Settings have their own names and values,
 * as in a file of settings. A wrong value is left out and named, and costs no other.
 */
export function parseManaged(policy: unknown): Managed {
  if (!isRecord(policy)) return NOT_MANAGED;
  const { pronunciations, listenButtonSites, hideSettings, hideWelcome, ...rest } = policy;
  const listed = listChoices(rest);
  const choices = listed.choices.filter(mayBeManaged);
  const refused = [
    ...listed.unused,
    ...listed.choices.filter((choice) => !mayBeManaged(choice)).map(({ place }) => place.name),
  ];
  const take = <Value>(name: string, value: unknown, read: (value: unknown) => Value | null): Value | null => {
    const taken = value === undefined ? null : read(value);
    if (value !== undefined && taken === null) refused.push(name);
    return taken;
  };
  const takeList = <Item>(name: string, value: unknown, read: (items: readonly unknown[]) => readonly Item[]) => {
    const taken = Array.isArray(value) ? read(value) : [];
    if (value !== undefined && !(Array.isArray(value) && taken.length === value.length)) refused.push(name);
    return taken;
  };
  const isHidden = (name: string, value: unknown) => take(name, value, (flag) => (isFlag(flag) ? flag : null)) === true;
  const managed = {
    choices,
    words: takeList('pronunciations', pronunciations, readWords),
    sites: takeList('listenButtonSites', listenButtonSites, (sites) => sites.filter(isSiteName).slice(0, MOST_SITES)),
    hidden: [
      ...(isHidden('hideSettings', hideSettings) ? (['settings'] as const) : []),
      ...(isHidden('hideWelcome', hideWelcome) ? (['welcome'] as const) : []),
    ],
  };
  return { ...managed, refused: refused.slice(0, MOST_REFUSED).map((name) => name.slice(0, LONGEST_NAME)) };
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** Voices that send the text away are for the reader alone to allow: a policy can only forbid them. */
function mayBeManaged({ place, value }: Choice): boolean {
  return !PERSONAL.includes(place.name) && !(place.name === 'reach' && value !== 'device');
}
