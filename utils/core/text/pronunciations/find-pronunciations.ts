import type { TextEdit } from '../apply-edits.ts';
import { checkEntry } from './check-entry.ts';
import { isHarmless } from './is-harmless.ts';
import type { Pronunciation } from './pronunciation.ts';

/** What the reader wants said in texts of one language. */
export interface ReadyPronunciations {
  /** One look: false for a text without any of them. */
  readonly mayBeIn: (text: string) => boolean;
  /** In order and not overlapping; at one place the longest. */
  readonly findEdits: (text: string) => readonly TextEdit[];
}

const none: ReadyPronunciations = { mayBeIn: () => false, findEdits: () => [] };

/** Made once for a list and a language: a list is never changed, a new one takes its place. */
const ready = new WeakMap<readonly Pronunciation[], Map<string, ReadyPronunciations>>();

/** The entries that hold for a language. One that would touch a number, unit or limit is left out, whoever made it. */
export function findPronunciations(
  entries: readonly Pronunciation[] | undefined,
  lang: string | null,
): ReadyPronunciations {
  if (entries === undefined || entries.length === 0) return none;
  const known = ready.get(entries) ?? new Map<string, ReadyPronunciations>();
  ready.set(entries, known);
  const tag = (lang ?? '').replaceAll('_', '-').toLowerCase();
  const made =
    known.get(tag) ??
    prepare(
      entries.filter((entry) => isFor(entry, tag) && checkEntry(entry) === null),
      lang,
    );
  known.set(tag, made);
  return made;
}

function isFor({ language }: Pronunciation, tag: string): boolean {
  if (language === null) return true;
  const own = language.toLowerCase();
  return tag === own || tag.startsWith(`${own}-`);
}

function prepare(entries: readonly Pronunciation[], lang: string | null): ReadyPronunciations {
  if (entries.length === 0) return none;
  const longestFirst = [...entries].sort((a, b) => b.text.length - a.text.length);
  const sets = (['any case', 'as written'] as const).flatMap((letters) => {
    const of = longestFirst.filter((entry) => entry.letters === letters);
    return of.length === 0
      ? []
      : [{ of, pattern: new RegExp(of.map(patternOf).join('|'), letters === 'any case' ? 'giu' : 'gu') }];
  });
  const nextHit = (text: string, from: number) => {
    let best: { readonly start: number; readonly end: number; readonly say: string } | null = null;
    for (const { of, pattern } of sets) {
      pattern.lastIndex = from;
      const match = pattern.exec(text);
      if (match === null) continue;
      const end = match.index + match[0].length;
      const entry = of[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
      const isBetter = best === null || match.index < best.start || (match.index === best.start && end > best.end);
      if (entry !== undefined && isBetter) best = { start: match.index, end, say: entry.say };
    }
    return best;
  };
  return {
    mayBeIn: (text) => nextHit(text, 0) !== null,
    findEdits(text) {
      const edits: TextEdit[] = [];
      for (let hit = nextHit(text, 0); hit !== null; hit = nextHit(text, hit.end)) {
        const { start, end, say } = hit;
        if (isHarmless(text, start, end, say, lang)) edits.push({ span: { start, end }, text: say });
      }
      return edits;
    },
  };
}

/** The text in composed or single letters, any white space for a space and either apostrophe. */
function patternOf({ text, where }: Pronunciation): string {
  const forms = [...new Set([text.normalize('NFC'), text.normalize('NFD')])].map((form) =>
    form.replaceAll('.', '\\.').replace(/\s+/gu, '\\s+').replace(/['’]/gu, "['’]"),
  );
  const group = `(${forms.join('|')})`;
  if (where === 'word') return `(?<![\\p{L}\\p{M}\\p{N}])${group}(?![\\p{L}\\p{M}\\p{N}])`;
  // A mark behind belongs to the letter before it; a full stop before a number is its point.
  return `${group}(?!\\p{M}|(?<=\\.)\\p{N})`;
}
