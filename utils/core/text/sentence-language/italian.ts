import type { SentenceLanguage } from './sentence-language.ts';

/** Source: CLDR 46 sentence break suppressions for `it` (Unicode License v3), sorted by use. */
export const italian: SentenceLanguage = {
  leading: `
    dott dott.ssa dr dr.ssa sig sig.ra sig.na sigg prof prof.ssa proff avv ing arch geom rag on sen mons gen col cap
    ten magg S SS p.es p._es es ad_es cfr cf ca circa c.c.p n.b N.d.A N.d.T N.d.E O.d.G incl max min egr gent spett div dir amm`,
  either: `
    ecc etc al s.p.a s.r.l s.n.c s.a.s co gen feb mar apr mag giu lug ago set sett ott nov dic
    Inc Ltd Jr U.S U.S.A`,
  closing: 'a.c d.c a._c d._c',
  numbering: `n nn num p pp pag pagg vol voll fig figg art artt cap tel sez tav tab all c int`,
  starters: `
    il lo la i gli le un uno una l egli ella lui lei essi loro noi voi io questo questa questi queste quello quella
    quelli e ed o ma però se non in nel nella con per da dal dalla di del della a al alla su sul tra fra dopo prima
    durante quando dove come che chi cosa perché anche inoltre tuttavia così poi infine il suo sua suoi ogni tutti molti
    alcuni è sono era fu ha hanno`,
};
