import type { SentenceLanguage } from './sentence-language.ts';

/**
 * Source: CLDR 46 sentence break suppressions for `en` (Unicode License v3), sorted by use, less
 * those that are plain words ("By.", "Go."); prescription and measure words from the written
 * usage of health pages.
 */
export const english: SentenceLanguage = {
  leading: `
    dr drs mr mrs ms mx messrs prof Rev Revd Hon St Ste Mt Ft Fr Pres Gov Sen Rep Reps Sens Gen Col Lt Capt Cpl Cmdr
    Maj Sgt Adm Pvt Brig Supt Insp Det Lt.Cdr Hon.B.A Atty Asst
    e.g eg i.e viz vs cf approx incl excl esp resp v aka adj adv misc ca dept est exec`,
  either: `
    etc et_al al Inc Ltd Corp Co Bros Jr Sr Esq LLC a.m p.m am pm PST.PDT D.C B.C A.D B.C.E C.E
    U.S U.S.A U.K U.N E.U Ph.D M.D D.O D.D.S R.N M.S B.A M.A B.S
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    Ave Blvd Rd Hwy Ste Univ Assn Natl Intl Govt
    Calif Conn Colo Fla Ind Mass Mich Minn Okla Penn Tenn Tex Wash Wis Ariz Ark Ala Ill Va
    mg ml kg cm mm hr hrs min mins sec secs tsp tbsp oz lb lbs ft yd yr yrs wk wks mo mos wt
    b.i.d t.i.d q.i.d q.d q.h p.r.n p.o h.s b.d t.d.s o.d`,
  numbering: `
    no nos vol vols fig figs sec secs ch chap p pp pg pt art arts eq ex ed eds para paras ref refs ext tel app ver
    v vv c ca approx tab tabs Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun rm ste apt bldg`,
  starters: `
    the a an this that these those he she it they we you i his her its their our your my there here who what when
    where why how if in on at as but and or so for from with by to after before during while since although though
    because however then finally also some many most all no not do does did is are was were can could will would
    please ask call see take use one each every both let there's it's that's he's she's they're we're you're i'm`,
};
