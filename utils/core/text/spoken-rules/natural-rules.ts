import type { NaturalRule } from './natural-rule.ts';
import { sayAbbreviations, sayNumberSign, spellDosing, spellInitialisms } from './say-abbreviations.ts';
import { sayShouting, sayTallMan } from './say-capitals.ts';
import { sayCodedNumbers } from './say-coded-numbers.ts';
import { sayDecades, sayMonths, sayYears } from './say-dates.ts';
import { joinGroups, joinOwnGroups, sayForeignDecimals, sayNakedDecimals } from './say-decimals.ts';
import { sayDosingSchemes } from './say-dosing-schemes.ts';
import { sayDottedDates } from './say-dotted-dates.ts';
import { sayDottedOrdinals } from './say-dotted-ordinals.ts';
import { sayBloodPressure, sayFractions } from './say-fractions.ts';
import { sayHeights } from './say-heights.ts';
import { sayMoney } from './say-money.ts';
import { sayNumericDates } from './say-numeric-dates.ts';
import { sayOrdinals } from './say-ordinals.ts';
import { sayAddressesOfMachines, sayCodes, sayPhones, sayShortNumbers } from './say-phones.ts';
import { sayPowers } from './say-powers.ts';
import { sayRanges, sayRangesOfTime } from './say-ranges.ts';
import { sayRomanNumbers } from './say-roman.ts';
import { sayNumberSigns, saySigns, sayTimesADay } from './say-signs.ts';
import { sayStates } from './say-states.ts';
import { sayStreets } from './say-streets.ts';
import { sayStrokes } from './say-strokes.ts';
import { sayRatios, sayTimes } from './say-times.ts';
import { sayTimesWithSeconds } from './say-times-with-seconds.ts';
import { sayPer, sayUnits, sayUnitsAlone } from './say-units.ts';
import { sayHandles, sayWebAddresses } from './say-web.ts';
import { sayWeekdays } from './say-weekdays.ts';

/**
 * The rules of the natural reading, in order, each on the last one's result: first what is one thing
 * as a whole (addresses, phone numbers), then ranges while both ends still look like numbers, then
 * what stands beside numbers, last letters and single signs.
 */
export const naturalRules: readonly NaturalRule[] = [
  sayWebAddresses,
  sayAbbreviations,
  sayStreets,
  sayStates,
  sayPowers,
  sayOrdinals,
  sayNumericDates,
  sayDottedDates,
  joinGroups,
  joinOwnGroups,
  sayDosingSchemes,
  sayPhones,
  sayAddressesOfMachines,
  sayNumberSign,
  sayShortNumbers,
  sayTimesADay,
  sayRangesOfTime,
  sayRanges,
  sayMoney,
  sayWeekdays,
  sayForeignDecimals,
  sayNakedDecimals,
  sayBloodPressure,
  saySigns,
  sayTimesWithSeconds,
  sayTimes,
  sayRatios,
  sayMonths,
  sayDottedOrdinals,
  sayYears,
  sayDecades,
  sayFractions,
  sayHeights,
  sayUnits,
  sayUnitsAlone,
  sayPer,
  sayStrokes,
  sayCodes,
  sayCodedNumbers,
  sayNumberSigns,
  sayRomanNumbers,
  spellDosing,
  sayTallMan,
  sayShouting,
  spellInitialisms,
  sayHandles,
];
