import type { SentenceLanguage } from './sentence-language.ts';

/** Source: CLDR 46 sentence break suppressions for `fr` (Unicode License v3), sorted by use. */
export const french: SentenceLanguage = {
  leading: `
    M MM Mme Mmes Mlle Mlles Mgr Me dr drs pr prof St Ste c.-à-d p.ex p._ex par_ex cf env approx incl notam anc dir
    graph symb syn synth syst équiv illustr collab config coll encycl exempl gouv dict indus aux av ap éd édit hôp ann
      ég resp max min adr chap`,
  either: `
    etc al janv févr mars avr juil août sept oct nov déc lun mar mer jeu ven sam dim
    Jr Inc Ltd Cie S.A U.S U.S.A P.S P.-D._G`,
  closing: 'J.-C',
  numbering: `n no nos p pp vol fig art al chap tél réf t tab ch cf ex dest`,
  starters: `
    le la les un une des il elle ils elles on nous vous je tu ce cet cette ces ceci cela c'est ça et mais ou donc or
    car ni dans en sur sous avec sans pour par de du au aux à après avant depuis pendant si quand lorsque comme que
    qui où quoi comment pourquoi son sa ses leur leurs notre votre mon ma mes tous toutes chaque plusieurs certains
    ainsi enfin puis alors cependant toutefois l d`,
};
