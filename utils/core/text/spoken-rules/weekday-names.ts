import type { SpokenLanguage } from '../spoken-language/spoken-language.ts';
import { capitalize } from './capitalize.ts';

/** Whether the language writes the names of days in small letters: "lunes". */
export function saysWeekdaysSmall({ weekdays }: Pick<SpokenLanguage, 'weekdays'>): boolean {
  return Object.values(weekdays).some((name) => /^\p{Ll}/u.test(name));
}

/** The short names of days in the cases in which they are written. */
export function listWeekdays(language: Pick<SpokenLanguage, 'weekdays'>): readonly string[] {
  const short = Object.keys(language.weekdays);
  const capital = short.map(capitalize);
  return saysWeekdaysSmall(language) ? [...short, ...capital] : capital;
}
