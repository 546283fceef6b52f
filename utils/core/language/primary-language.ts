import { normaliseLanguage } from '../voices/normalise-language.ts';

/** Codes for "no language", "many", "unknown". */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'mul', 'mis', 'zxx', 'un']);

/**
 * The language of a tag without script and region (`he` for `iw-IL`), by which detectors name it; null
 * when there is none in it. The two codes of Norwegian Bokmål are one, `nb`.
 */
export function primaryLanguage(written: string): string | null {
  const primary = normaliseLanguage(written)?.split('-')[0] ?? null;
  if (primary === null || NO_LANGUAGE.has(primary)) return null;
  return primary === 'no' ? 'nb' : primary;
}
