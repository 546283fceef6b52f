import type { SentenceLanguage } from './sentence-language.ts';

/** Source: the abbreviation list of the Dutch spelling guide (Leidraad, Taalunie), common entries. */
export const dutch: SentenceLanguage = {
  leading: `
    dhr mevr mw dr drs prof ir ing mr ds st jhr h bijv bv d.w.z d._w._z m.a.w m._a._w o.a o._a m.n i.p.v i.v.m t.o.v
    t.a.v m.b.t n.a.v d.m.v z.g zgn resp ca vgl cf incl excl max min ong evt afd arr gebr`,
  either: 'enz etc e.d e._d v.chr v._chr n.chr n._chr jan feb mrt apr jun jul aug sept okt nov dec a.m p.m jr sr bv nv',
  numbering: 'nr nrs no blz p pp art fig afb hfst tel bd deel par',
  starters: `
    de het een dit dat deze die hij zij ze wij we ik jij je u er hier daar in op aan bij met na van voor door om en of
    maar want ook nog als wanneer waar wie wat hoe waarom omdat toen dan daarna echter niet geen alle veel sommige is
    zijn was werd heeft hebben kan kunnen`,
};
