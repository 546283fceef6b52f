import type { SentenceLanguage } from './sentence-language.ts';

/** Source: CLDR 46 sentence break suppressions for `es` (Unicode License v3), sorted by use. */
export const spanish: SentenceLanguage = {
  leading: `
    sr sra srta sres sras srtas srs dr dra drs dres dras prof profa d dña Lic licdo licda Ldo Lda Lcdo Lcda Ing Arq
    Rdo Rvdo Rvdos Rvdmo Exmo Exma Excmo Excma Ilmo Ilma Mons Fr Sto Sta St Gral Cnel Cap Sgto Pdte Dtor dtor Vda
    p.ej p._ej ej cf cfr vid v.gr aprox incl máx mín av avda c.c ntra ntro trad Hnos EE afmo afma`,
  either: `
    etc al UU rr.hh jj.oo ff.cc ss.mm ss.aa a.m p.m a._m p._m
    ene feb mar abr may jun jul ago sept sep oct nov dic lun mié jue vie sáb dom
    Cía Inc Ltd Ltda Corp S.A C.V Jr U.S.A U.S R.U depto dpto dptos prov`,
  closing: 'a.c d.c a._c d._c a.de_c a._de_c d._de_c ee.uu ee._uu',
  numbering: `n núm nº no pág págs p pp vol cap fig figs art arts tel tfno ref tomo t ed col`,
  starters: `
    el la los las un una unos unas él ella ellos ellas lo su sus mi tu nuestro este esta estos estas ese esa eso esto
    aquel yo nosotros usted ustedes y e o u pero no sí si en con sin por para de del al a desde hasta tras durante según
    cuando donde como que quien cuál qué cómo también además sin embargo así entonces después antes hay es son fue
    era ha han todo todos todas cada muchos muchas algunos`,
};
