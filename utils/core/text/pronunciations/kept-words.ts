/** Words that an entry may neither hold nor make. */
export interface KeptWords {
  /** Negations, limits, and words that turn an advice around, in small letters and parted by white space. */
  readonly limits: string;
  /** Numbers beyond twenty, parts and multiples. */
  readonly numbers: string;
  /** What a dose is counted by beside the language's units, and how often. */
  readonly measures: string;
}

/** By primary language tag: what the safety invariants of the spoken form hold, as whole words. */
export const keptWords: Readonly<Record<string, KeptWords>> = {
  en: {
    limits: `not no nor never none nothing neither without avoid stop only unless except less more least most until cannot over
      under above below maximum minimum max min before after discontinue continue
      increase increases increased increasing decrease decreases decreased decreasing reduce reduces reduced reducing raise
      raises raised raising lower lowers lowered lowering higher start starts started starting stops stopped stopping
      begin hold holds held resume always every each both up down double doubled halve halved skip safe unsafe`,
    numbers: `thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half halves third thirds quarter
      quarters once twice double triple oh x`,
    measures: 'percent unit units hourly daily nightly weekly monthly yearly',
  },
  es: {
    limits: `no ni nunca jamás sin ningún ninguna ninguno nada nadie evite evitar pare parar deje dejar solo sola sólo solamente
      únicamente excepto salvo menos más máx máximo máxima mín mínimo mínima hasta menor mayor tampoco antes después
      aumentar aumente aumenta aumentado subir suba sube reducir reduzca reduce reducido disminuir disminuya disminuye bajar
      baje baja alto alta bajo empezar empiece comenzar comience iniciar inicie suspender suspenda interrumpir interrumpa
      continuar continúe siempre cada todo todos toda todas arriba abajo`,
    numbers: `treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento mil millón millones medio media tercio cuarto
      doble triple una`,
    measures: 'porcentaje unidad unidades diario diaria diariamente semanal mensual',
  },
  pt: {
    limits: `não nem nunca jamais sem nenhum nenhuma nada ninguém evite evitar pare parar deixe só somente apenas exceto salvo
      menos mais máx máximo máxima mín mínimo mínima até menor maior antes depois
      aumentar aumente aumenta aumentado subir suba reduzir reduza reduz reduzido diminuir diminua diminui baixar baixe alto
      alta baixo baixa começar comece iniciar inicie suspender suspenda interromper interrompa continuar continue sempre cada
      todo todos toda todas`,
    numbers: `trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento mil milhão milhões meio meia terço quarto
      dobro triplo uma duas`,
    measures: 'porcento percentagem unidade unidades diário diária diariamente semanal mensal',
  },
  it: {
    limits: `non no né mai senza nessun nessuno nessuna niente nulla eviti evitare smetta smettere solo soltanto solamente tranne
      eccetto salvo meno più massimo massima minimo minima fino minore maggiore prima dopo
      aumentare aumenti aumenta aumentato alzare alzi ridurre riduca riduce ridotto diminuire diminuisca diminuisce abbassare
      abbassi alto alta basso bassa iniziare inizi inizia cominciare cominci sospendere sospenda interrompere interrompa
      continuare continui sempre ogni tutti tutte`,
    numbers: `trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille mila milione milioni mezzo mezza terzo
      quarto doppio triplo uno una`,
    measures: 'percento unità quotidiano quotidianamente settimanale mensile',
  },
  de: {
    limits: `nicht nichts kein keine keinen keiner keines keinem nie niemals ohne nur außer vermeiden stop stopp absetzen weniger
      mehr mind mindestens höchstens max maximal minimal weder noch unter über bis vor nach
      erhöhen erhöht erhöhe steigern steigert verringern verringert reduzieren reduziert reduziere senken senkt senke
      vermindern vermindert hoch höher niedrig niedriger beginnen beginnt anfangen starten pausieren pausiert aussetzen
      unterbrechen fortsetzen immer jede jeden jeder jedes alle`,
    numbers: `dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million millionen halb halbe halber viertel
      drittel doppelt einmal zweimal dreimal ein eine`,
    measures: 'prozent einheit einheiten täglich wöchentlich monatlich stündlich',
  },
  fr: {
    limits: `ne pas non ni jamais sans aucun aucune rien éviter évitez arrêter arrêtez seulement uniquement sauf moins plus
      maximum minimum jusque jusqu inférieur supérieur avant après
      augmenter augmentez augmente augmenté réduire réduisez réduit diminuer diminuez diminue diminué baisser baissez baisse
      élevé élevée haut haute commencer commencez commence débuter débutez suspendre suspendez interrompre interrompez
      continuer continuez toujours chaque tous toutes`,
    numbers: `trente quarante cinquante soixante septante huitante nonante cent cents mille million millions demi demie tiers
      quart double triple une`,
    measures: 'pourcent unité unités quotidien quotidienne quotidiennement hebdomadaire mensuel',
  },
};

/**
 * Negations and a few limits of other languages, for entries in a language whose words are not written down. From
 * knowledge of the languages, and short: what is missing here is left to the person who makes the entry.
 */
export const otherLimits = `niet geen nooit zonder ikke ikkje inte ej aldrig aldri uten uden utan ekki ei eikä ilman mitte nie bez
  tylko ne není nem nincs nélkül nu fără değil yok hayır не нет ни без ні немає няма не без δεν μην όχι χωρίς لا ليس لم لن غير بدون
  دون לא אל אין בלי ללא אסור नहीं न मत बिना না নয় không chưa tidak bukan jangan tanpa hindi walang`;

/** Scripts without spaces: what stands anywhere in them. */
export const otherParts = '不没沒無无未非勿禁別别毋莫只僅仅半一二三四五六七八九十百千万萬億亿两兩零〇';
