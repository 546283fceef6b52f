import type { SpokenForm } from './alignment.ts';
import { applyEdits } from './apply-edits.ts';
import { composeAlignments } from './compose-alignments.ts';
import { safetyRules } from './safety-rules.ts';
import type { SpokenOptions } from './spoken-rule.ts';

/**
 * What a voice is asked to say for a written sentence. It holds no `&`, `<`, `>`, no `[[`, no
 * control or invisible characters, and single plain spaces only. In the reading `as-written`
 * nothing beyond these safety rules is changed.
 */
export function toSpokenForm(written: string, options: SpokenOptions): SpokenForm {
  return safetyRules
    .filter((rule) => rule.when === 'safety' || options.reading === 'natural')
    .reduce<SpokenForm>(
      (form, rule) => {
        const edits = rule.findEdits(form.text, options);
        if (edits.length === 0) return form;
        const next = applyEdits(form.text, edits);
        return { text: next.text, alignment: composeAlignments(form.alignment, next.alignment) };
      },
      applyEdits(written, []),
    );
}
