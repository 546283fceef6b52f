/** What the reader's choices are said with in a language. */
export interface ChoiceWords {
  /** In place of the address of a page. */
  readonly link: string;
  /** Before a capital letter that is spelled. */
  readonly capital: string;
  /** Marks by what stands in the text. */
  readonly marks: Readonly<Record<string, string>>;
}

const en: ChoiceWords = {
  link: 'link',
  capital: 'capital',
  marks: {
    '.': 'period',
    ',': 'comma',
    ';': 'semicolon',
    ':': 'colon',
    '?': 'question mark',
    '!': 'exclamation mark',
    '…': 'ellipsis',
    '(': 'open parenthesis',
    ')': 'close parenthesis',
    '[': 'open bracket',
    ']': 'close bracket',
    '“': 'open quote',
    '”': 'close quote',
    '"': 'quote',
    '–': 'dash',
    '—': 'dash',
    '-': 'hyphen',
    "'": 'apostrophe',
    '’': 'apostrophe',
  },
};

const es: ChoiceWords = {
  link: 'enlace',
  capital: 'mayúscula',
  marks: {
    '.': 'punto',
    ',': 'coma',
    ';': 'punto y coma',
    ':': 'dos puntos',
    '?': 'cierra interrogación',
    '¿': 'abre interrogación',
    '!': 'cierra exclamación',
    '¡': 'abre exclamación',
    '…': 'puntos suspensivos',
    '(': 'abre paréntesis',
    ')': 'cierra paréntesis',
    '[': 'abre corchete',
    ']': 'cierra corchete',
    '“': 'abre comillas',
    '”': 'cierra comillas',
    '«': 'abre comillas',
    '»': 'cierra comillas',
    '"': 'comillas',
    '–': 'raya',
    '—': 'raya',
    '-': 'guion',
    "'": 'apóstrofo',
    '’': 'apóstrofo',
  },
};

const pt: ChoiceWords = {
  link: 'link',
  capital: 'maiúscula',
  marks: {
    '.': 'ponto',
    ',': 'vírgula',
    ';': 'ponto e vírgula',
    ':': 'dois-pontos',
    '?': 'ponto de interrogação',
    '!': 'ponto de exclamação',
    '…': 'reticências',
    '(': 'abre parênteses',
    ')': 'fecha parênteses',
    '[': 'abre colchetes',
    ']': 'fecha colchetes',
    '“': 'abre aspas',
    '”': 'fecha aspas',
    '«': 'abre aspas',
    '»': 'fecha aspas',
    '"': 'aspas',
    '–': 'travessão',
    '—': 'travessão',
    '-': 'hífen',
    "'": 'apóstrofo',
    '’': 'apóstrofo',
  },
};

const it: ChoiceWords = {
  link: 'link',
  capital: 'maiuscola',
  marks: {
    '.': 'punto',
    ',': 'virgola',
    ';': 'punto e virgola',
    ':': 'due punti',
    '?': 'punto interrogativo',
    '!': 'punto esclamativo',
    '…': 'puntini di sospensione',
    '(': 'aperta parentesi',
    ')': 'chiusa parentesi',
    '[': 'aperta parentesi quadra',
    ']': 'chiusa parentesi quadra',
    '“': 'aperte virgolette',
    '”': 'chiuse virgolette',
    '«': 'aperte virgolette',
    '»': 'chiuse virgolette',
    '"': 'virgolette',
    '–': 'lineetta',
    '—': 'lineetta',
    '-': 'trattino',
    "'": 'apostrofo',
    '’': 'apostrofo',
  },
};

const fr: ChoiceWords = {
  link: 'lien',
  capital: 'majuscule',
  marks: {
    '.': 'point',
    ',': 'virgule',
    ';': 'point-virgule',
    ':': 'deux-points',
    '?': "point d'interrogation",
    '!': "point d'exclamation",
    '…': 'points de suspension',
    '(': 'parenthèse ouvrante',
    ')': 'parenthèse fermante',
    '[': 'crochet ouvrant',
    ']': 'crochet fermant',
    '“': 'guillemet ouvrant',
    '”': 'guillemet fermant',
    '«': 'guillemet ouvrant',
    '»': 'guillemet fermant',
    '"': 'guillemet',
    '–': 'tiret',
    '—': 'tiret',
    '-': "trait d'union",
    "'": 'apostrophe',
    '’': 'apostrophe',
  },
};

const de: ChoiceWords = {
  link: 'Link',
  capital: 'groß',
  marks: {
    '.': 'Punkt',
    ',': 'Komma',
    ';': 'Semikolon',
    ':': 'Doppelpunkt',
    '?': 'Fragezeichen',
    '!': 'Ausrufezeichen',
    '…': 'Auslassungspunkte',
    '(': 'Klammer auf',
    ')': 'Klammer zu',
    '[': 'eckige Klammer auf',
    ']': 'eckige Klammer zu',
    '„': 'Anführungszeichen unten',
    '“': 'Anführungszeichen oben',
    '”': 'Anführungszeichen oben',
    '»': 'Anführungszeichen',
    '«': 'Anführungszeichen',
    '"': 'Anführungszeichen',
    '–': 'Gedankenstrich',
    '—': 'Gedankenstrich',
    '-': 'Bindestrich',
    "'": 'Apostroph',
    '’': 'Apostroph',
  },
};

const byLanguage: ReadonlyMap<string, ChoiceWords> = new Map(Object.entries({ en, es, pt, it, fr, de }));

/** Null where Hark has no words in the language (a BCP 47 tag): a choice that needs some then changes nothing. */
export function findChoiceWords(lang: string | null): ChoiceWords | null {
  return byLanguage.get(lang?.split(/[-_]/, 1)[0]?.toLowerCase() ?? '') ?? null;
}
