import type { TextEdit } from '../apply-edits.ts';

/** A stretch that a person has a word for: no rule changes what stands in it. */
export type HeldSpan = TextEdit;

export interface Agreed {
  readonly edits: readonly TextEdit[];
  /** Where the stretches are after the edits. */
  readonly held: readonly HeldSpan[];
}

/**
 * Brings a rule's edits and what is held together. A person's word wins over what a rule says of that word. Where a
 * rule changes more than it, the rule wins, as signs may be in it that must be heard ("Mon–Fri"); but for one that
 * only changes capitals, which goes on beside what is held.
 *
 * @param edits in order, not overlapping
 * @param held in order, not overlapping
 */
export function agreeEdits(text: string, edits: readonly TextEdit[], held: readonly HeldSpan[]): Agreed {
  if (held.length === 0 || edits.length === 0) return { edits, held };
  const released = new Set<HeldSpan>();
  const kept = edits.flatMap((edit) => {
    const across = held.filter(({ span }) => span.start < edit.span.end && span.end > edit.span.start);
    if (across.length === 0) return [edit];
    const [first] = across;
    if (first && first.span.start <= edit.span.start && first.span.end >= edit.span.end) return [];
    const written = text.slice(edit.span.start, edit.span.end);
    if (written.length === edit.text.length && written.toLowerCase() === edit.text.toLowerCase()) {
      return cutAround(edit, across);
    }
    for (const one of across) released.add(one);
    return [edit];
  });
  return {
    edits: kept,
    held: moveSpans(
      kept,
      held.filter((one) => !released.has(one)),
    ),
  };
}

/** An edit of equal length on both sides, without what is held of it. */
function cutAround({ span, text }: TextEdit, held: readonly HeldSpan[]): readonly TextEdit[] {
  const parts: TextEdit[] = [];
  let at = span.start;
  for (const { span: own } of [...held, { span: { start: span.end, end: span.end } }]) {
    if (own.start > at) {
      parts.push({ span: { start: at, end: own.start }, text: text.slice(at - span.start, own.start - span.start) });
    }
    at = Math.max(at, own.end);
  }
  return parts;
}

function moveSpans(edits: readonly TextEdit[], held: readonly HeldSpan[]): readonly HeldSpan[] {
  let moved = 0;
  let next = 0;
  return held.map(({ span, text }) => {
    for (let edit = edits[next]; edit !== undefined && edit.span.end <= span.start; edit = edits[next]) {
      moved += edit.text.length - (edit.span.end - edit.span.start);
      next += 1;
    }
    return { span: { start: span.start + moved, end: span.end + moved }, text };
  });
}
