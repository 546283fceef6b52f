import type { Voice } from '../speech/speech-engine.ts';
import { builtInData } from './built-in-data.ts';
import { normaliseLanguage } from './normalise-language.ts';
import { voiceId } from './voice-id.ts';

/** One of the voices that Hark brings itself, and what its synthesizer has to load for it. */
export interface BuiltInVoice extends Voice {
  /** The synthesizer's own name for it, variant included: `gmw/en-US+f2`. */
  readonly file: string;
  /** Which dictionary it reads by. */
  readonly dictionary: string;
}

/** Begins each built-in voice's name: ids are made of names, and must stay the same for good. */
const NAME = 'Hark';
/** Further voices for each language: one much higher than the first (197 Hz beside 105 in English), one deeper (96). */
const FURTHER = [
  { name: 'Hark 2', variant: '+f2' },
  { name: 'Hark 3', variant: '+m4' },
] as const;

/**
 * The built-in voices: three for each language and region, and one for each further way of speaking
 * that eSpeak NG knows, named after it ("Hark (Scotland)").
 */
export const builtInVoices: readonly BuiltInVoice[] = listVoices();

const byId: ReadonlyMap<string, BuiltInVoice> = new Map(builtInVoices.map((voice) => [voice.id, voice]));

/** The built-in voice of that id, or null for any other voice. */
export function findBuiltInVoice(id: string): BuiltInVoice | null {
  return byId.get(id) ?? null;
}

/** Whether an id is that of a built-in voice. */
export function isBuiltInVoice(id: string): boolean {
  return byId.has(id);
}

/** Whether a voice's name is one of Hark's own. */
export function isBuiltInName(name: string): boolean {
  return name === NAME || FURTHER.some((one) => one.name === name) || name.startsWith(`${NAME} (`);
}

function listVoices(): readonly BuiltInVoice[] {
  const taken = new Set<string>();
  return builtInData.flatMap(([file, dictionary, tag, name]) => {
    const lang = normaliseLanguage(tag);
    if (lang === null) return [];
    if (taken.has(lang)) {
      const own = `${NAME} (${/\(([^)]*)\)/.exec(name)?.[1] ?? name})`;
      return [voiceOf(own, lang, file, dictionary)];
    }
    taken.add(lang);
    return [
      voiceOf(NAME, lang, file, dictionary),
      ...FURTHER.map((one) => voiceOf(one.name, lang, `${file}${one.variant}`, dictionary)),
    ];
  });
}

function voiceOf(name: string, lang: string, file: string, dictionary: string): BuiltInVoice {
  return { id: voiceId(name, lang), name, lang, pause: 'exact', file, dictionary };
}
