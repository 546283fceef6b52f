/**
 * The words of a language that a spoken form may neither lose nor gain, and those in which it says digits: what the
 * safety invariants are checked by, written apart from the rules and from the words these use.
 */
export interface KeptWords {
  /** Negations and limits, as alternatives of a pattern. */
  readonly limits: string;
  /** Those of them that a plus or minus sign is said as. */
  readonly signs: readonly string[];
  /** Full words for what can mean two things (ISMP and Joint Commission lists): never said, as alternatives of a pattern. */
  readonly expansions: string;
  /** How cubic centimetres are said, which "cc" never is. */
  readonly cubicCentimeters: string;
  /** Words for digits beside those of the language's fractions and ordinals, each a pattern and its digits. */
  readonly digits: readonly (readonly [pattern: string, digits: string])[];
  /** Words before a unit that stand for a number, as alternatives of a pattern. */
  readonly parts: string;
  /** What follows "per" where it is no unit: "per thousand". */
  readonly thousand: string;
}

const english: KeptWords = {
  limits:
    "(?:not|no|never|none|without|avoid|stop|only|unless|except|less|more|least|most|until|cannot)(?!\\p{L})|n['’]t(?!\\p{L})",
  signs: [],
  expansions:
    'once daily|every day|every other day|daily|overdose|right eye|left eye|both eyes|right ear|left ear|bedtime|half strength|discharged?|discontinued?|morphine|magnesium|subcutaneous(?:ly)?|international units?|units?|as directed|by mouth|twice|(?<!(?:stage|type) )three times|four times|as needed|intravenous(?:ly)?|cubic centimet(?:er|re)s?',
  cubicCentimeters: 'cubic centimeters',
  digits: [
    ['a half', '1 2'],
    ['squared?', '2'],
    ['cub(?:ic|ed)', '3'],
    ['oh', '0'],
    ['hundreds?', '0 0'],
  ],
  parts: 'half|halves|thirds?|quarters?|fifths?|sixths?|eighths?',
  thousand: 'thousand',
};

const spanish: KeptWords = {
  limits:
    '(?:no|ni|nunca|jamás|sin|ning[uú]n|ninguna?|ninguno|nada|nadie|evite|evitar|pare|parar|deje|dejar|sol[oa]|sólo|solamente|únicamente|excepto|salvo|menos|más|máx|máximo|máxima|mín|mínimo|mínima|hasta|menor|mayor|tampoco)(?!\\p{L})',
  signs: ['menos', 'más'],
  expansions:
    'una vez al día|cada día|diariamente|en días alternos|sobredosis|ojo derecho|ojo izquierdo|ambos ojos|oído derecho|oído izquierdo|al acostarse|media potencia|alta médica|suspender|morfina|magnesio|subcutáne[oa]|intramuscular|intravenos[oa]|unidad(?:es)?(?: internacional(?:es)?)?|según indicación|por vía oral|vía oral|dos veces al día|tres veces al día|cuatro veces al día|si es necesario|según sea necesario|centímetros? cúbicos?',
  cubicCentimeters: 'centímetros cúbicos',
  digits: [
    ['medi[oa]s?', '1 2'],
    ['cuadrados?', '2'],
    ['cúbicos?|al cubo', '3'],
    ['una?|primero', '1'],
  ],
  parts: 'una?|medi[oa]s?|tercios?(?: de)?|cuartos?(?: de)?|quintos?(?: de)?|sextos?(?: de)?|octavos?(?: de)?',
  thousand: 'mil',
};

const portuguese: KeptWords = {
  limits:
    '(?:não|nem|nunca|jamais|sem|nenhum|nenhuma|nada|ninguém|evite|evitar|pare|parar|deixe|só|somente|apenas|exceto|salvo|menos|mais|máx|máximo|máxima|mín|mínimo|mínima|até|menor|maior)(?!\\p{L})',
  signs: ['menos', 'mais'],
  expansions:
    'uma vez ao dia|todos os dias|diariamente|em dias alternados|overdose|olho direito|olho esquerdo|ambos os olhos|ouvido direito|ouvido esquerdo|ao deitar|alta médica|suspender|morfina|magnésio|subcutâne[oa]|intramuscular|intravenos[oa]|unidades?(?: internaciona(?:l|is))?|por via oral|via oral|duas vezes ao dia|três vezes ao dia|quatro vezes ao dia|se necessário|centímetros? cúbicos?',
  cubicCentimeters: 'centímetros cúbicos',
  digits: [
    ['mei[oa]s?', '1 2'],
    ['quadrados?', '2'],
    ['cúbicos?|ao cubo', '3'],
    ['uma?|primeiro', '1'],
    ['duas', '2'],
  ],
  parts: 'uma?|duas|mei[oa]s?|terços?(?: de)?|quartos?(?: de)?|quintos?(?: de)?|sextos?(?: de)?|oitavos?(?: de)?',
  thousand: 'mil',
};

const italian: KeptWords = {
  limits:
    '(?:non|no|né|mai|senza|nessun[oa]?|niente|nulla|eviti|evitare|smetta|smettere|solo|soltanto|solamente|tranne|eccetto|salvo|meno|più|massimo|massima|minimo|minima|fino|minore|maggiore)(?!\\p{L})',
  signs: ['meno', 'più'],
  expansions:
    'una volta al giorno|ogni giorno|quotidianamente|a giorni alterni|overdose|occhio destro|occhio sinistro|entrambi gli occhi|orecchio destro|orecchio sinistro|prima di coricarsi|dimission[ei]|sospendere|morfina|magnesio|sottocutane[oa]|intramuscolare|endovenos[oa]|unità(?: internazionali)?|per via orale|per bocca|due volte al giorno|tre volte al giorno|quattro volte al giorno|al bisogno|centimetr[oi] cub[oi]c?[oi]?',
  cubicCentimeters: 'centimetri cubi',
  digits: [
    ['mezz[oaie]', '1 2'],
    ['quadrat[oi]', '2'],
    ['cub[oi]', '3'],
    ["un[oa]?|primo|un(?=['’])", '1'],
  ],
  parts: 'un[oa]?|mezz[oaie]|terz[oi](?: di)?|quart[oi](?: di)?|quint[oi](?: di)?|sest[oi](?: di)?|ottav[oi](?: di)?',
  thousand: 'mille',
};

const german: KeptWords = {
  limits:
    '(?:nicht|nichts|kein(?:e[nmrs]?)?|nie|niemals|ohne|nur|außer|vermeiden|stopp?|absetzen|weniger|mehr|mind|mindestens|höchstens|max|maximal|minimal|weder|noch|unter|über)(?!\\p{L})',
  signs: [],
  expansions:
    'einmal täglich|einmal am tag|jeden tag|alle zwei tage|überdosis|überdosierung|rechtes auge|linkes auge|beide augen|rechtes ohr|linkes ohr|vor dem schlafengehen|zur nacht|halbe stärke|entlassung|absetzen|morphin|morphium|magnesium|multiple sklerose|acetylsalicylsäure|subkutan|intramuskulär|intravenös|(?:internationale )?einheit(?:en)?|oral|zweimal täglich|dreimal täglich|viermal täglich|bei bedarf|kubikzentimeter',
  cubicCentimeters: 'Kubikzentimeter',
  digits: [
    ['eine halbe|ein halb', '1 2'],
    ['zum Quadrat|Quadrat\\p{L}+', '2'],
    ['hoch drei|Kubik\\p{L}+', '3'],
  ],
  parts: 'halb|halbe|\\p{L}+(?:tel|stel)',
  thousand: 'Tausend',
};

const french: KeptWords = {
  limits:
    "(?:ne|pas|non|ni|jamais|sans|aucune?|rien|éviter|évitez|arrêter|arrêtez|seulement|uniquement|sauf|moins|plus|au maximum|au minimum|jusque?|inférieur|supérieur)(?!\\p{L})|n['’](?=\\p{L})",
  signs: ['moins', 'plus'],
  expansions:
    'une fois par jour|chaque jour|tous les jours|quotidien(?:ne)?(?:ment)?|un jour sur deux|surdose|surdosage|œil droit|œil gauche|les deux yeux|oreille droite|oreille gauche|au coucher|demi-dose|congé|arrêt(?:er)?|morphine|magnésium|sclérose en plaques|sous-cutanée?|intramusculaire|intraveineu(?:x|se)|unités?(?: internationales?)?|par la bouche|par voie orale|deux fois par jour|trois fois par jour|quatre fois par jour|si besoin|au besoin|interruption volontaire|centimètres? cubes?',
  cubicCentimeters: 'centimètres cubes',
  digits: [
    ['une demi', '1 2'],
    ['carrés?', '2'],
    ['cubes?', '3'],
    ['première?s?', '1'],
    ['seconde?s?', '2'],
  ],
  parts: 'demie?s?|tiers|quarts?|un \\p{L}+ième|\\d \\p{L}+ièmes',
  thousand: 'mille|exemple',
};

const byLanguage: ReadonlyMap<string, KeptWords> = new Map([
  ['de', german],
  ['en', english],
  ['fr', french],
  ['es', spanish],
  ['pt', portuguese],
  ['it', italian],
]);

/** Null where the words of the language have not been written down: its texts cannot be checked then. */
export function findKeptWords(tag: string): KeptWords | null {
  return byLanguage.get(tag.split('-', 1)[0] ?? '') ?? null;
}
