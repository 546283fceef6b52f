import { normaliseLanguage } from '../voices/normalise-language.ts';
import { primaryLanguage } from './primary-language.ts';
import type { Script } from './script-of-text.ts';

/** Scripts that a language is also written in, beside its usual one. From Unicode CLDR, supplemental `languageData`. */
const FURTHER: Readonly<Record<string, readonly Script[]>> = {
  az: ['Cyrl', 'Arab'],
  bs: ['Cyrl'],
  ha: ['Arab'],
  hr: ['Cyrl'],
  kk: ['Latn', 'Arab'],
  ks: ['Deva'],
  ku: ['Arab', 'Cyrl'],
  ky: ['Latn', 'Arab'],
  mn: ['Mong'],
  ms: ['Arab'],
  pa: ['Arab'],
  ro: ['Cyrl'],
  sd: ['Deva'],
  sr: ['Latn'],
  tg: ['Latn', 'Arab'],
  tk: ['Cyrl', 'Arab'],
  tt: ['Latn'],
  ug: ['Cyrl', 'Latn'],
  uz: ['Cyrl', 'Arab'],
};

/** Scripts that many languages share: they tell no language by themselves. */
const SHARED: ReadonlySet<Script> = new Set(['Latn', 'Cyrl', 'Arab', 'Deva', 'Hani']);

/**
 * Whether a text in that script can be in that language. A tag that names its script ("sr-Latn") means
 * that one; a language of which Unicode knows no script may be written in any.
 */
export function isWrittenIn(tag: string, script: Script): boolean {
  if (usualScript(tag) === undefined) return true;
  return (
    isUsuallyWrittenIn(tag, script) ||
    (!namesScript(tag) && (FURTHER[primaryLanguage(tag) ?? ''] ?? []).includes(script))
  );
}

/** Whether that script is the one that comes to mind first. Chinese characters alone can be Japanese and Korean, too. */
export function isUsuallyWrittenIn(tag: string, script: Script): boolean {
  const usual = usualScript(tag);
  if (script !== 'Hani') return usual === script;
  return usual === 'Hans' || usual === 'Hant' || usual === 'Jpan' || usual === 'Kore';
}

/** The language of a script that one language alone is written in, or null: Greek is `el`, Thai is `th`. */
export function languageOfScript(script: Script): string | null {
  return SHARED.has(script) ? null : likelyLanguage(script);
}

/** The language that most of a script's texts are in, by Unicode's likely subtags: `ru` for Cyrillic, `ar` for Arabic. */
export function likelyLanguage(script: Script): string | null {
  const { language } = new Intl.Locale(`und-${script}`).maximize();
  return language === undefined || language === 'und' ? null : language;
}

function usualScript(tag: string): Script | undefined {
  return new Intl.Locale(normaliseLanguage(tag) ?? 'und').maximize().script;
}

function namesScript(tag: string): boolean {
  return new Intl.Locale(normaliseLanguage(tag) ?? 'und').script !== undefined;
}
