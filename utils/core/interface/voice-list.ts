import type { Voice } from '../speech/speech-engine.ts';
import { groupVoices } from '../voices/group-voices.ts';
import { knowVoice } from '../voices/know-voice.ts';
import { regionOf } from '../voices/region-of.ts';
import { nameLanguage } from './name-language.ts';

/** A voice as a person chooses it. */
export interface VoiceEntry {
  readonly id: string;
  /** What people call it, with its country where the language has voices of several. */
  readonly name: string;
  /** It sends the text to a server. */
  readonly reach?: 'network';
}

/** The voices of one language. */
export interface VoiceEntries {
  /** Spoken language, `en`. */
  readonly language: string;
  /** The language in the reader's own words. */
  readonly name: string;
  /** Twenty at most, the best first. */
  readonly voices: readonly VoiceEntry[];
  /** Shown when asked for. */
  readonly more: readonly VoiceEntry[];
}

/**
 * The voices by language, with the names that people use.
 *
 * @param first the spoken language that stands first
 * @param locale in which languages and countries are named
 */
export function listVoices(
  voices: readonly Voice[],
  { first, locale }: { readonly first: string; readonly locale: string },
): readonly VoiceEntries[] {
  const collator = new Intl.Collator(locale);
  return groupVoices(voices)
    .map(({ language, voices, more }) => {
      const entries = nameVoices([...voices, ...more], locale);
      return {
        language,
        name: nameLanguage(language, locale),
        voices: entries.slice(0, voices.length),
        more: entries.slice(voices.length),
      };
    })
    .sort((a, b) => Number(b.language === first) - Number(a.language === first) || collator.compare(a.name, b.name));
}

/** What people call each; two that would get one name keep the system's own names. */
function nameVoices(voices: readonly Voice[], locale: string): readonly VoiceEntry[] {
  const regions = nameRegions(voices, locale);
  const named = voices.map(({ id, name, lang, reach }) => {
    const label = knowVoice(name, lang)?.label ?? name;
    const region = regions.get(regionOf(lang));
    return { id, own: name, name: region === undefined ? label : `${label} – ${region}`, ...(reach && { reach }) };
  });
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  return named.map(({ own, ...entry }) => (counts.get(entry.name) === 1 ? entry : { ...entry, name: own }));
}

/** The countries of the voices; none if all are of one. */
function nameRegions(voices: readonly Voice[], locale: string): ReadonlyMap<string | undefined, string> {
  const regions = new Set(voices.map(({ lang }) => regionOf(lang)));
  if (regions.size < 2) return new Map();
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return new Map(
    [...regions].flatMap((region) => (region === undefined ? [] : [[region, names.of(region) ?? region]])),
  );
}
