import type { Alignment, SpokenForm } from './alignment.ts';
import { findChoiceRules } from './choice-rules/find-choice-rules.ts';
import { findPronunciations } from './pronunciations/find-pronunciations.ts';
import { hideWords } from './pronunciations/hide-words.ts';
import { cleaningRules, evenSpaces, singleSpaces, type WordingRule, wordingRules } from './safety-rules.ts';
import { SpokenDraft } from './spoken-draft.ts';
import type { SpokenOptions } from './spoken-rule.ts';
import { findNaturalRules } from './spoken-rules/compile-natural-rules.ts';
import { findTraits, trait } from './spoken-rules/traits.ts';

/** A spoken form, and the ids of the rules that changed something, in their order. */
export interface ExplainedForm extends SpokenForm {
  readonly rules: readonly string[];
}

/**
 * What a voice is asked to say for a written sentence. It holds no `&`, `<`, `>`, no `[[`, no
 * control or invisible characters, and single plain spaces only. In the reading `as-written`
 * nothing beyond these safety rules is changed, but for choices that keep closer still to what is written.
 */
export function toSpokenForm(written: string, options: SpokenOptions): SpokenForm {
  const { text, alignment } = explainSpokenForm(written, options);
  return { text, alignment };
}

/** The same with the rules that made it. */
export function explainSpokenForm(written: string, options: SpokenOptions): ExplainedForm {
  const chosen = findChoiceRules(options);
  const language = findNaturalRules(options.reading === 'natural' ? options.lang : null);
  const mine = findPronunciations(options.reading === 'natural' ? options.pronunciations : undefined, options.lang);
  const mayHoldMine = mine.mayBeIn(written);
  if (!mayHoldMine && chosen === null && !language.suspect.test(written)) {
    return { text: written, alignment: sameAlignment(written.length), rules: [] };
  }
  const traits = findTraits(written, language.traitWords);
  if (
    !mayHoldMine &&
    chosen === null &&
    (traits & (trait.unclean | trait.space | trait.markup | trait.bracket | language.anyTrait)) === 0
  ) {
    return { text: written, alignment: sameAlignment(written.length), rules: [] };
  }
  const draft = new SpokenDraft(written);
  if ((traits & trait.unclean) !== 0) {
    for (const rule of cleaningRules) draft.apply(rule.id, rule.findEdits(draft.text, options));
  }
  const hidden = hideWords(draft.text, mine.findEdits(draft.text));
  draft.apply('my words', hidden.edits);
  for (const rule of chosen?.before ?? []) draft.apply(rule.id, rule.findEdits(draft.text, options));
  if ((traits & (trait.markup | trait.bracket)) !== 0) {
    for (const rule of wordingRules) applyWording(draft, rule, options);
  }
  if ((traits & language.anyTrait) !== 0) {
    if ((traits & trait.space) !== 0) applyWording(draft, evenSpaces, options);
    // What was taken away may have stood between two signs that now are one.
    const now = draft.rules.length === 0 ? traits : traits | findTraits(draft.text, language.traitWords);
    const off = options.without;
    for (const { id, first, rest, findEdits } of language.rules) {
      if ((now & first) === 0 || !hasAll(now, rest) || off?.includes(id)) continue;
      draft.apply(id, findEdits(draft.text));
    }
  }
  for (const rule of chosen?.behind ?? []) draft.apply(rule.id, rule.findEdits(draft.text, options));
  // A text without odd spaces gets none but from a rule.
  if (draft.rules.length === 0 && (traits & trait.space) === 0) {
    return { text: written, alignment: sameAlignment(written.length), rules: [] };
  }
  applyWording(draft, singleSpaces, options);
  draft.apply('my words', hidden.show(draft.text));
  const { text, alignment } = draft.finish();
  // The reader's own words go in before the other rules and come out after them.
  return { text, alignment, rules: [...new Set(draft.rules)] };
}

function applyWording(draft: SpokenDraft, rule: WordingRule, options: SpokenOptions): void {
  if (rule.mayChange(draft.text)) draft.apply(rule.id, rule.findEdits(draft.text, options));
}

function hasAll(traits: number, needs: readonly number[]): boolean {
  for (const bits of needs) if ((traits & bits) === 0) return false;
  return true;
}

function sameAlignment(length: number): Alignment {
  if (length === 0) return [];
  return [{ kind: 'copy', written: { start: 0, end: length }, spoken: { start: 0, end: length } }];
}
