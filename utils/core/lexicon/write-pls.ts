import type { Pronunciation } from '../text/pronunciations/pronunciation.ts';
import { type Lexicon, OWN_NAMESPACE, PLS_NAMESPACE } from './lexicon.ts';
import { escapeXml } from './write-xml.ts';

/** `und`, not determined, for what is for all languages: PLS wants a language for each lexicon. */
const ALL = 'und';

/** The languages of a lexicon, one PLS file each: a file has one language. */
export function listLanguages({ entries, kept }: Lexicon): readonly string[] {
  return [
    ...new Set([...entries.map(({ language }) => language ?? ALL), ...kept.map(({ language }) => language)]),
  ].sort();
}

/** The PLS 1.0 file of all that a lexicon has in one of its languages. */
export function writePls({ entries, kept }: Lexicon, language: string): string {
  const lexemes = entries.filter((entry) => (entry.language ?? ALL) === language).map(writeLexeme);
  const parts = kept.filter((part) => part.language === language).map(({ xml }) => xml);
  // Metadata comes first, as the schema of PLS wants it.
  const isMeta = (xml: string) => /^<meta(?:data)?[\s>]/u.test(xml);
  const all = [...parts.filter(isMeta), ...lexemes, ...parts.filter((xml) => !isMeta(xml))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<lexicon version="1.0" xmlns="${PLS_NAMESPACE}" alphabet="ipa" xml:lang="${escapeXml(language)}">`,
    ...all.map((xml) => `  ${xml}`),
    '</lexicon>',
    '',
  ].join('\n');
}

function writeLexeme({ text, say, where, letters }: Pronunciation): string {
  const more = [
    where === 'anywhere' ? ' hark:where="anywhere"' : '',
    letters === 'as written' ? ' hark:letters="as-written"' : '',
  ].join('');
  const own = more === '' ? '' : ` xmlns:hark="${OWN_NAMESPACE}"${more}`;
  return `<lexeme${own}><grapheme>${escapeXml(text)}</grapheme><alias>${escapeXml(say)}</alias></lexeme>`;
}
