import type { Alignment, SpokenForm } from './alignment.ts';
import { findChoiceRules } from './choice-rules/find-choice-rules.ts';
import { findPronunciations } from './pronunciations/find-pronunciations.ts';
import { sayHints } from './pronunciations/say-hint.ts';
import { cleaningRules, evenSpaces, singleSpaces, type WordingRule, wordingRules } from './safety-rules.ts';
import { SpokenDraft } from './spoken-draft.ts';
import type { SpokenOptions, SpokenRule } from './spoken-rule.ts';
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
  const { lang, reading, choices, pronunciations } = options;
  const chosen = choices === undefined ? null : findChoiceRules(choices, reading);
  const language = findNaturalRules(reading === 'natural' ? lang : null, choices?.numbers ?? 'natural');
  const own = pronunciations === undefined || reading !== 'natural' ? null : findPronunciations(pronunciations, lang);
  const hinted = reading === 'natural' && options.hints !== undefined ? sayHints(written, options.hints, lang) : [];
  const isLookedInto = chosen !== null || hinted.length > 0 || own?.mayBeIn(written) === true;
  if (!isLookedInto && !language.suspect.test(written)) {
    return { text: written, alignment: sameAlignment(written.length), rules: [] };
  }
  const traits = findTraits(written, language.traitWords);
  if (
    !isLookedInto &&
    (traits & (trait.unclean | trait.space | trait.markup | trait.bracket | language.anyTrait)) === 0
  ) {
    return { text: written, alignment: sameAlignment(written.length), rules: [] };
  }
  const draft = new SpokenDraft(written);
  draft.hold(hinted);
  if ((traits & trait.unclean) !== 0) applyAll(draft, cleaningRules, options);
  if (chosen !== null) applyAll(draft, chosen.leavingOut, options);
  if (own !== null) draft.hold(own.findEdits(draft.text));
  if (chosen !== null) applyAll(draft, chosen.explaining, options);
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
  if (chosen !== null) applyAll(draft, chosen.naming, options);
  draft.sayHeld('my words');
  // A text without odd spaces gets none but from a rule.
  if (draft.rules.length === 0 && (traits & trait.space) === 0) {
    return { text: written, alignment: sameAlignment(written.length), rules: [] };
  }
  applyWording(draft, singleSpaces, options);
  const { text, alignment } = draft.finish();
  return { text, alignment, rules: draft.rules };
}

function applyAll(draft: SpokenDraft, rules: readonly SpokenRule[], options: SpokenOptions): void {
  for (const rule of rules) draft.apply(rule.id, rule.findEdits(draft.text, options));
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
