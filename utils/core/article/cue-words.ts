/** What a language says around text that is struck out. */
export interface CueWordsOfLanguage {
  readonly deleted: string;
  readonly endOfDeletion: string;
}

const english: CueWordsOfLanguage = { deleted: 'deleted:', endOfDeletion: 'end of deletion' };

/** Written from knowledge of the languages, not yet held against a screen reader's own words. */
const byLanguage: ReadonlyMap<string, CueWordsOfLanguage> = new Map([
  ['en', english],
  ['es', { deleted: 'eliminado:', endOfDeletion: 'fin de lo eliminado' }],
  ['fr', { deleted: 'supprimé :', endOfDeletion: 'fin de la suppression' }],
  ['de', { deleted: 'gestrichen:', endOfDeletion: 'Ende der Streichung' }],
  ['pt', { deleted: 'eliminado:', endOfDeletion: 'fim do texto eliminado' }],
  ['it', { deleted: 'eliminato:', endOfDeletion: 'fine del testo eliminato' }],
  ['nl', { deleted: 'doorgehaald:', endOfDeletion: 'einde doorhaling' }],
  ['pl', { deleted: 'skreślone:', endOfDeletion: 'koniec skreślenia' }],
]);

/** The words for a BCP 47 tag. English where there are none: better a foreign word than a struck dose heard as valid. */
export function findCueWords(lang: string | null): CueWordsOfLanguage {
  return byLanguage.get(lang?.split(/[-_]/, 1)[0]?.toLowerCase() ?? '') ?? english;
}
