import { spokenLanguageOfTag } from './spoken-language.ts';
import { voiceData } from './voice-data.ts';

/** How good a recording sounds, from 0 (hard to follow) to 4. */
export type VoiceGrade = 0 | 1 | 2 | 3 | 4;

/** What is known of a voice beyond what the platform tells. */
export interface KnownVoice {
  /** What people call it: "Zira" for "Microsoft Zira - English (United States)". */
  readonly label: string;
  readonly grade: VoiceGrade;
}

interface ListedVoice {
  readonly label: string;
  /** Of its recordings, from the plain one to the best. */
  readonly grades: string;
}

/** By language, then by the name under which a system lists it. */
const listed: ReadonlyMap<string, ReadonlyMap<string, ListedVoice>> = new Map(
  Object.entries(voiceData).map(([language, voices]) => [
    language,
    new Map(
      voices.flatMap(([names, label, grades]) => names.split('|').map((name) => [name, { label, grades }] as const)),
    ),
  ]),
);

/** What Readium's lists say of a voice, or null where they do not have it. */
export function knowVoice(name: string, lang: string): KnownVoice | null {
  const names = listed.get(spokenLanguageOfTag(lang));
  if (names === undefined) return null;
  const exact = names.get(name);
  if (exact !== undefined) return { label: exact.label, grade: gradeOf(exact.grades.at(0)) };
  // macOS lists each better recording beside the plain one: "Ava (Premium)", in the system's language.
  const better = names.get(baseName(name));
  return better === undefined ? null : { label: better.label, grade: gradeOf(better.grades.at(-1)) };
}

/** A name without what stands in brackets behind it: "Ava" for "Ava (Premium)". */
export function baseName(name: string): string {
  return name.replace(/\s*\((?:[^()]|\([^()]*\))*\)$/u, '');
}

function gradeOf(digit: string | undefined): VoiceGrade {
  return Number(digit ?? 2) as VoiceGrade;
}
