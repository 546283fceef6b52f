import type { SpokenForm } from './alignment.ts';
import { applyEdits, type TextEdit } from './apply-edits.ts';
import { composeAlignments } from './compose-alignments.ts';
import { cleaningRules, wordingRules } from './safety-rules.ts';
import type { SpokenOptions } from './spoken-rule.ts';
import { findNaturalRules } from './spoken-rules/compile-natural-rules.ts';

/** A spoken form, and the ids of the rules that changed something, in their order. */
export interface ExplainedForm extends SpokenForm {
  readonly rules: readonly string[];
}

/**
 * What a voice is asked to say for a written sentence. It holds no `&`, `<`, `>`, no `[[`, no
 * control or invisible characters, and single plain spaces only. In the reading `as-written`
 * nothing beyond these safety rules is changed.
 */
export function toSpokenForm(written: string, options: SpokenOptions): SpokenForm {
  const { text, alignment } = explainSpokenForm(written, options);
  return { text, alignment };
}

export function explainSpokenForm(written: string, options: SpokenOptions): ExplainedForm {
  let form: SpokenForm = applyEdits(written, []);
  const rules: string[] = [];
  const apply = (id: string, edits: readonly TextEdit[]) => {
    if (edits.length === 0) return;
    rules.push(id);
    const next = applyEdits(form.text, edits);
    form = { text: next.text, alignment: composeAlignments(form.alignment, next.alignment) };
  };
  for (const rule of cleaningRules) apply(rule.id, rule.findEdits(form.text, options));
  if (options.reading === 'natural' && mayNeedWords.test(form.text)) {
    for (const rule of findNaturalRules(options.lang)) apply(rule.id, rule.findEdits(form.text));
  }
  for (const rule of wordingRules) apply(rule.id, rule.findEdits(form.text, options));
  return { ...form, rules };
}

/** A sentence of plain words needs none of the natural rules: most sentences are, and asking costs more than they do. */
const mayNeedWords =
  /[^\p{L}\p{M}\s,;:!?'"‘’“”()–—.-]|\p{Lu}{2}|\.\p{L}|[\p{L}]\p{Lu}|\b(?:eg|vs|approx|qhs|qid|tid|qod|prn|qd|qam|qpm|no|nos|Mon|Tues?|Wed|Thu|Thur|Fri|Sat|Sun)\b/u;
