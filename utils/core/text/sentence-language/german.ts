import type { SentenceLanguage } from './sentence-language.ts';

/**
 * Source: CLDR 46 sentence break suppressions for `de` (Unicode License v3), sorted by use, and
 * the abbreviations of Duden's list that health pages use.
 */
export const german: SentenceLanguage = {
  leading: `
    dr dres prof hr hrn fr frl fa dipl dipl.-ing dipl.-kfm ing mag med phil jur rer nat habil priv.-doz pd oa st hl
    z.b z._b d.h d._h u.a u._a o.ä u.ä u._ä o._ä s.o s.u s._o s._u i.d.r i._d._r v.a v._a u.u u._u m.e m._e i.a o.g o._g
    bzw ca vgl sog ggf ggfs evtl evt inkl exkl zzgl abzgl einschl ausschl allg bes insb insbes entspr ehem eigtl
    urspr ursprüngl einschließl kath ev röm röm.-kath österr dt frz engl amer schweiz städt staatl tägl jährl mtl
    wöchentl max mind min möbl gest geb gesch verh verw led gegr hrsg ausg abt bibl univ kl gr str feat  
    v n zw zwecks wg lt gem zit jmd jmdm jmdn jmds lat griech vorm nachm mögl vorauss ges gebr geschw`,
  either: `
    usw etc u.s.w u.v.m u._v._m u.v.a u._v._a o.a m.w v.chr v._chr n.chr n._chr v.u.z n.u.z e.v e._v
    mio mrd tsd std min sek stk st pfd tab tabl tbl inh jh jhd jahrh jan feb mär apr jun jul aug sep sept okt nov dez
    mo di mi do sa so co gmbh kg jr inc ltd a.d a.m h.c`,
  numbering: `nr nrn bd bde kap abb tab abs art s ff f aufl tel ziff zi hausnr pos bl jg anm § vers teil`,
  starters: `
    der die das ein eine dieser diese dieses er sie es wir ich ihr man in im am auf bei mit nach von vor zu für durch
    aber und oder doch denn auch noch nur so da dann dort hier wenn als weil dass ob wie was wer wo wann warum welche
    seit bis dabei damit dazu daher deshalb jedoch außerdem trotzdem später heute alle viele einige nicht kein keine
    bitte ist sind war wurde wird hat haben kann können sein seine ihre unser`,
  ordinals: 'before capitals',
  quotes: 'low and reversed',
};
