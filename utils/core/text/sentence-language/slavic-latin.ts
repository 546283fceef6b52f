import type { SentenceLanguage } from './sentence-language.ts';

/**
 * Polish, Czech, Slovak, Slovenian and Croatian.
 * Source: the abbreviation chapters of Zasady pisowni PWN (pl) and Internetová jazyková příručka
 * (cs), common entries; the others share them.
 */
export const slavicLatin: SentenceLanguage = {
  leading: `
    dr prof hab mgr inż lek św bł ks o abp bp gen płk mjr kpt por sierż p pp pan pani ul al pl os im tzn tzw np m.in
    m._in tj zob por ok ang łac niem fr woj pow gm max min st red oprac wyd nt dot ds
    mudr judr ing mgr bc phdr rndr doc sv tzv např napr resp cca popř např tj mj tzn pozn srov viz tř nám
    npr oz dr ur`,
  either: `
    itd itp etc i_in in r w m.in godz zł gr tys mln mld cm jr
    atd apod aj a_j hod min sek kč tis mil jr ltd inc`,
  closing: 'n.e n._e p.n.e p._n._e př.n.l př._n._l n.l n._l',
  numbering: 'nr s str ss t rozdz rys tab ust art pkt tel poz č čís čl odst obr kap br št §',
  starters: `
    w we z ze na do od po o u i a ale lub oraz to ten ta te ci on ona ono oni one my ja ty jest są był była było było
    nie tak jak jeśli jeżeli kiedy gdy gdzie kto co dlaczego który która które jego jej ich po przed podczas
    v ve s se k ke že ten ta to tento tato on ona my já není když kde kdo co proč který která jeho její po při před
    pro přes podle mezi kromě bez díky kvůli nad pod ale nebo však`,
  ordinals: 'before capitals',
  quotes: 'low and reversed',
};
