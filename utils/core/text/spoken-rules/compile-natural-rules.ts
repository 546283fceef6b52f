import { spokenLanguages } from '../spoken-language/find-spoken-language.ts';
import type { FindEdits } from './natural-rule.ts';
import { naturalRules } from './natural-rules.ts';

/** A natural rule ready for one language. */
export interface ReadyRule {
  readonly id: string;
  readonly findEdits: FindEdits;
}

const byLanguage: ReadonlyMap<string, readonly ReadyRule[]> = new Map(
  spokenLanguages.map((language) => [
    language.tag,
    naturalRules.map(({ id, compile }) => ({ id, findEdits: compile(language) })),
  ]),
);

/** The natural rules for a BCP 47 tag; none where the language has no words of its own. */
export function findNaturalRules(lang: string | null): readonly ReadyRule[] {
  return byLanguage.get(lang?.split(/[-_]/, 1)[0]?.toLowerCase() ?? '') ?? [];
}
