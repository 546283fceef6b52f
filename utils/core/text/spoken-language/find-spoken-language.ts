import { normaliseLanguage } from '../../voices/normalise-language.ts';
import { regionOf } from '../../voices/region-of.ts';
import { english } from './english.ts';
import { french, frenchOfEurope } from './french.ts';
import { german, germanOfSwitzerland } from './german.ts';
import { italian, italianOfSwitzerland } from './italian.ts';
import { portuguese } from './portuguese.ts';
import { spanish, spanishOfArgentina, spanishOfMexico, spanishOfSpain, spanishOfTheStates } from './spanish.ts';
import type { SpokenLanguage } from './spoken-language.ts';

/** The languages whose numbers, units and signs are said in words of their own. */
export const spokenLanguages: readonly SpokenLanguage[] = [
  english,
  french,
  frenchOfEurope,
  german,
  germanOfSwitzerland,
  spanish,
  spanishOfSpain,
  spanishOfArgentina,
  spanishOfMexico,
  spanishOfTheStates,
  portuguese,
  italian,
  italianOfSwitzerland,
];

/** The language of a BCP 47 tag, by its region where that is said in a way of its own; null where Hark has no words. */
export function findSpokenLanguage(lang: string | null): SpokenLanguage | null {
  const tag = lang === null ? null : normaliseLanguage(lang);
  if (tag === null) return null;
  const [primary = ''] = tag.split('-', 1);
  const region = regionOf(tag);
  const own = spokenLanguages.filter((language) => language.tag.split('-', 1)[0] === primary);
  const regional = own.find(({ regions }) => region !== undefined && regions?.includes(region));
  return regional ?? own.find((language) => language.tag === primary) ?? null;
}
