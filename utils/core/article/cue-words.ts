/** What a language says around text that is struck out, and after the heading of a section that is closed. */
export interface CueWordsOfLanguage {
  readonly deleted: string;
  readonly endOfDeletion: string;
  readonly closedSection: string;
}

const english: CueWordsOfLanguage = {
  deleted: 'deleted:',
  endOfDeletion: 'end of deletion',
  closedSection: 'closed section',
};

/** Written from knowledge of the languages, not yet held against a screen reader's own words. */
const byLanguage: ReadonlyMap<string, CueWordsOfLanguage> = new Map([
  ['en', english],
  ['es', { deleted: 'eliminado:', endOfDeletion: 'fin de lo eliminado', closedSection: 'sección cerrada' }],
  ['fr', { deleted: 'supprimé :', endOfDeletion: 'fin de la suppression', closedSection: 'section fermée' }],
  ['de', { deleted: 'gestrichen:', endOfDeletion: 'Ende der Streichung', closedSection: 'geschlossener Abschnitt' }],
  ['pt', { deleted: 'eliminado:', endOfDeletion: 'fim do texto eliminado', closedSection: 'secção fechada' }],
  ['it', { deleted: 'eliminato:', endOfDeletion: 'fine del testo eliminato', closedSection: 'sezione chiusa' }],
  ['nl', { deleted: 'doorgehaald:', endOfDeletion: 'einde doorhaling', closedSection: 'gesloten gedeelte' }],
  ['pl', { deleted: 'skreślone:', endOfDeletion: 'koniec skreślenia', closedSection: 'sekcja zamknięta' }],
]);

/** The words for a BCP 47 tag. English where there are none: better a foreign word than a struck dose heard as valid. */
export function findCueWords(lang: string | null): CueWordsOfLanguage {
  return byLanguage.get(lang?.split(/[-_]/, 1)[0]?.toLowerCase() ?? '') ?? english;
}
