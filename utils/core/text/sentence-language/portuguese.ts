import type { SentenceLanguage } from './sentence-language.ts';

/** Source: CLDR 46 sentence break suppressions for `pt` (Unicode License v3), sorted by use. */
export const portuguese: SentenceLanguage = {
  leading: `
    sr sra srs sras srta dr dra drs dras prof profa prof.ª eng enga exmo exma ilmo ilma pe fr d dom sta sto st gen cel
    cap sgt p.ex p._ex por_ex ex cf aprox incl máx mín av r tv dir adm assoc est apt apto aux comp desc esp obs ref`,
  either: `
    etc al a.m p.m jan fev mar abr mai jun jul ago set out nov dez ltda ltd cia inc s.a jr séc
    U.S U.S.A N.T V.T`,
  closing: 'a.c d.c a._c d._c',
  numbering: `n no nº n.º núm p pp pág págs vol cap fig art tel cel fasc ed col`,
  starters: `
    o a os as um uma uns umas ele ela eles elas eu nós você vocês este esta estes estas esse essa isso isto aquele e
    ou mas porém não sim se em no na nos nas com sem por para de do da dos das ao à após antes depois durante desde até
    quando onde como que quem qual também além assim então todos todas cada muitos muitas alguns é são foi era há`,
};
