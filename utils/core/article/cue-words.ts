/** What a language says for the cues that have no words of the page. Empty where it says nothing. */
export interface CueWordsOfLanguage {
  readonly 'deletion start': string;
  readonly 'deletion end': string;
  readonly 'quote start': string;
  readonly 'quote end': string;
  readonly 'table start': string;
  readonly 'picture start': string;
  readonly 'closed section': string;
  readonly 'passed list': string;
}

/** Written from knowledge of the languages, not yet held against a screen reader's own words. */
const byLanguage: ReadonlyMap<string, CueWordsOfLanguage> = new Map([
  [
    'en',
    words(
      'deleted:',
      'end of deletion',
      'quote:',
      'end of quote',
      'table:',
      'picture:',
      'closed section',
      'list not read',
    ),
  ],
  [
    'es',
    words(
      'eliminado:',
      'fin de lo eliminado',
      'cita:',
      'fin de la cita',
      'tabla:',
      'imagen:',
      'sección cerrada',
      'lista no leída',
    ),
  ],
  [
    'fr',
    words(
      'supprimé :',
      'fin de la suppression',
      'citation :',
      'fin de citation',
      'tableau :',
      'image :',
      'section fermée',
      'liste non lue',
    ),
  ],
  [
    'de',
    words(
      'gestrichen:',
      'Ende der Streichung',
      'Zitat:',
      'Ende des Zitats',
      'Tabelle:',
      'Bild:',
      'geschlossener Abschnitt',
      'Liste nicht vorgelesen',
    ),
  ],
  [
    'pt',
    words(
      'eliminado:',
      'fim do texto eliminado',
      'citação:',
      'fim da citação',
      'tabela:',
      'imagem:',
      'secção fechada',
      'lista não lida',
    ),
  ],
  [
    'it',
    words(
      'eliminato:',
      'fine del testo eliminato',
      'citazione:',
      'fine della citazione',
      'tabella:',
      'immagine:',
      'sezione chiusa',
      'elenco non letto',
    ),
  ],
  [
    'nl',
    words(
      'doorgehaald:',
      'einde doorhaling',
      'citaat:',
      'einde citaat',
      'tabel:',
      'afbeelding:',
      'gesloten gedeelte',
      'lijst niet voorgelezen',
    ),
  ],
  [
    'pl',
    words(
      'skreślone:',
      'koniec skreślenia',
      'cytat:',
      'koniec cytatu',
      'tabela:',
      'obraz:',
      'sekcja zamknięta',
      'lista pominięta',
    ),
  ],
]);

/** Better a foreign word than a struck dose heard as valid, or a section or a list missed; of the rest better none. */
const elsewhere = words('deleted:', 'end of deletion', '', '', '', '', 'closed section', 'list not read');

/** The words for a BCP 47 tag. */
export function findCueWords(lang: string | null): CueWordsOfLanguage {
  return byLanguage.get(lang?.split(/[-_]/, 1)[0]?.toLowerCase() ?? 'en') ?? elsewhere;
}

function words(
  deletion: string,
  deletionEnd: string,
  quote: string,
  quoteEnd: string,
  table: string,
  picture: string,
  closedSection: string,
  passedList: string,
): CueWordsOfLanguage {
  return {
    'deletion start': deletion,
    'deletion end': deletionEnd,
    'quote start': quote,
    'quote end': quoteEnd,
    'table start': table,
    'picture start': picture,
    'closed section': closedSection,
    'passed list': passedList,
  };
}
