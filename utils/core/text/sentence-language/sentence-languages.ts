import { cyrillic } from './cyrillic.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { finnic } from './finnic.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { armenian, greek, icelandic, indic, indonesian, romanian } from './other-languages.ts';
import { portuguese } from './portuguese.ts';
import { scandinavian } from './scandinavian.ts';
import type { SentenceLanguage } from './sentence-language.ts';
import { slavicLatin } from './slavic-latin.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';
import { turkish } from './turkish.ts';

/** The sentence data of the languages that have some, by their primary subtag. */
export const sentenceLanguages: ReadonlyMap<string, SentenceLanguage> = new Map<string, SentenceLanguage>([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['ca', spanish],
  ['gl', spanish],
  ['it', italian],
  ['pt', portuguese],
  ['nl', dutch],
  ['da', scandinavian],
  ['no', scandinavian],
  ['nb', scandinavian],
  ['nn', scandinavian],
  ['sv', swedish],
  ['pl', slavicLatin],
  ['cs', slavicLatin],
  ['sk', slavicLatin],
  ['sl', slavicLatin],
  ['hr', slavicLatin],
  ['ru', cyrillic],
  ['uk', cyrillic],
  ['be', cyrillic],
  ['bg', cyrillic],
  ['kk', cyrillic],
  ['fi', finnic],
  ['et', finnic],
  ['tr', turkish],
  ['az', turkish],
  ['hy', armenian],
  ['el', greek],
  ['id', indonesian],
  ['ms', indonesian],
  ['is', icelandic],
  ['ro', romanian],
  ['ml', indic],
  ['hi', indic],
  ['mr', indic],
]);
