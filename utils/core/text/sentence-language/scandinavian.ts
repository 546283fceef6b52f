import type { SentenceLanguage } from './sentence-language.ts';

/**
 * Danish, Norwegian and Swedish.
 * Common abbreviations, written from knowledge of the languages and measured on running text. Not yet
 * held against Retskrivningsordbogen (da), Språkrådet (nb) and Svenska skrivregler (sv).
 */
export const scandinavian: SentenceLanguage = {
  leading: `
    dr prof hr fr frk st skt mag ing cand dir fhv adv kand bl.a bl._a f.eks f._eks t.ex t._ex d.v.s dvs t.o.m
    fr.o.m m.a.o iht ift ifm ca cirka jf jfr jvf vedr pga mht inkl ekskl exkl maks max min evt ev resp
    s.k sk kl ang beträff tidl nuv såk`,
  either: `
    osv etc mv m.v m.m m._m m.fl m._fl o.l o.dyl o.s.v co A/S jan feb mar apr jun jul aug sep sept okt nov dec des
    fvt evt.t mio mia mkr kr a.m p.m jr sr`,
  closing: 'f.kr f._kr e.kr e._kr',
  numbering: 'nr nro s sid p pp kap fig bd art tlf tel § stk',
  starters: `
    den det de en et ett denne dette disse dessa han hun hon vi jeg jag du i ni man der här her där i på ved vid med
    efter etter fra från for för til till av af om og och men eller også også så da då når när hvis om som hvor var
    hvad hva vad hvem vem hvordan hur ikke inte alle alla mange många er är var blev ble har kan skal ska vil`,
  ordinals: 'before capitals',
};
