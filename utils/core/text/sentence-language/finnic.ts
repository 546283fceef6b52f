import type { SentenceLanguage } from './sentence-language.ts';

/**
 * Finnish and Estonian. Common abbreviations, written from knowledge of the languages and measured on
 * running text. Not yet held against CLDR's suppressions for `fi` and Kielitoimiston ohjepankki.
 */
export const finnic: SentenceLanguage = {
  leading: 'dr prof tri hra rva nti toht ks vrt esim mm ns n noin ent eli synt s k huom nk em ko so t.s',
  either: 'jne yms ym ynnä etc klo min sek milj mrd kpl oy jr',
  closing: 'eaa jaa ekr jkr e.kr j.kr e._kr j._kr',
  numbering: 'nro s luku kuva taul puh § nr',
  starters: `
    se hän he me minä sinä te ne tämä nämä tuo ja mutta tai vaan kun jos että koska missä mikä kuka miksi miten myös
    niin sitten kuitenkin vuonna on oli ovat ei`,
  ordinals: 'before capitals',
};
