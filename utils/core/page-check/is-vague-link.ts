/**
 * Texts of links that mean nothing without what stands around them (WCAG 2.4.9), by language: whoever listens from
 * link to link hears "click here" five times.
 */
const vague: Readonly<Record<string, readonly string[]>> = {
  en: ['here', 'click here', 'click', 'more', 'read more', 'learn more', 'more info', 'this', 'this page', 'link'],
  de: ['hier', 'hier klicken', 'klicken sie hier', 'mehr', 'weiterlesen', 'mehr erfahren', 'weitere informationen'],
  fr: ['ici', 'cliquez ici', 'lire la suite', 'en savoir plus', 'plus', 'suite'],
  es: ['aquí', 'haga clic aquí', 'haz clic aquí', 'pulse aquí', 'más', 'leer más', 'ver más', 'más información'],
  it: ['qui', 'clicca qui', 'leggi tutto', 'di più', 'altro', 'scopri di più'],
  pt: ['aqui', 'clique aqui', 'leia mais', 'saiba mais', 'mais', 'ver mais'],
  nl: ['hier', 'klik hier', 'lees meer', 'meer', 'meer informatie'],
};
const everywhere = new Set(Object.values(vague).flat());

/** Whether a link's own words say nothing of where it leads. In any of the languages: pages mix them. */
export function isVagueLink(words: string): boolean {
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return everywhere.has(plain);
}
