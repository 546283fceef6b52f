import type { SentenceLanguage } from './sentence-language.ts';

/**
 * Abbreviations that keep their form in every language written in Latin letters: mostly titles
 * before foreign names. Used for unknown languages and added to every known one.
 * Source: the entries that CLDR 46 sentence break suppressions have in several languages, and
 * titles common in news text.
 */
export const neutral: SentenceLanguage = {
  leading: 'dr prof Mr Mrs Ms Messrs Mt Mme Mlle Mgr Msgr St Sr Sra Srta Rev Hon Capt Lt Col Gen Sgt vs cf e.g i.e',
  either: 'etc al Inc Ltd Corp Co Jr a.m p.m Ph.D M.D U.S U.S.A U.K',
  numbering: 'no nr vol p pp fig art tel',
  starters: '',
};
