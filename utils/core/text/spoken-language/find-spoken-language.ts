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
