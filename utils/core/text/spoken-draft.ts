import type { SpokenForm } from './alignment.ts';
import { AlignmentBuilder } from './alignment-builder.ts';
import type { TextEdit } from './apply-edits.ts';
import { agreeEdits, type HeldSpan } from './pronunciations/held-spans.ts';
import { sliceSpan } from './span.ts';

/** A stretch that is no longer as it was written, on both sides. */
interface Change {
  readonly writtenStart: number;
  readonly writtenEnd: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A text on its way from written to spoken. Edits come one set after the other, each on the text as
 * it has become; only what differs is kept, as a rule's pass over a sentence changes little or nothing.
 */
export class SpokenDraft {
  text: string;
  /** Ids of the rules that changed something, in their order. */
  readonly rules: string[] = [];
  private readonly written: number;
  private changes: readonly Change[] = [];
  private held: readonly HeldSpan[] = [];

  constructor(written: string) {
    this.text = written;
    this.written = written.length;
  }

  /**
   * @param rule the id of the rule that makes the edits
   * @param edits in order, not overlapping
   */
  apply(rule: string, edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    if (this.held.length === 0) {
      this.change(rule, edits);
      return;
    }
    const agreed = agreeEdits(this.text, edits, this.held);
    this.held = agreed.held;
    if (agreed.edits.length > 0) this.change(rule, agreed.edits);
  }

  /**
   * Holds places for what is to be said there in the end: no rule changes what stands in one (`agreeEdits`). They count
   * more than those that are held already.
   */
  hold(places: readonly HeldSpan[]): void {
    const others = this.held.filter(
      ({ span }) => !places.some((place) => place.span.start < span.end && place.span.end > span.start),
    );
    this.held = [...others, ...places].sort((a, b) => a.span.start - b.span.start);
  }

  /** Puts in what is to be said in the places that are still held. */
  sayHeld(rule: string): void {
    const said = this.held.filter(({ span, text }) => sliceSpan(this.text, span) !== text);
    this.held = [];
    this.apply(rule, said);
  }

  private change(rule: string, edits: readonly TextEdit[]): void {
    this.rules.push(rule);
    let text = '';
    let at = 0;
    for (const edit of edits) {
      text += this.text.slice(at, edit.span.start) + edit.text;
      at = edit.span.end;
    }
    this.text = text + this.text.slice(at);
    this.changes = mergeChanges(this.changes, edits);
  }

  finish(): SpokenForm {
    const builder = new AlignmentBuilder();
    let at = 0;
    for (const change of this.changes) {
      builder.copy(change.writtenStart - at);
      builder.change(change.writtenEnd - change.writtenStart, change.end - change.start);
      at = change.writtenEnd;
    }
    builder.copy(this.written - at);
    return { text: this.text, alignment: builder.runs };
  }
}

/** Where an edit cuts into an earlier change both become one: no place inside it can be told apart any more. */
function mergeChanges(changes: readonly Change[], edits: readonly TextEdit[]): readonly Change[] {
  const merged: Change[] = [];
  let toWritten = 0;
  let toSpoken = 0;
  let c = 0;
  let e = 0;
  while (c < changes.length || e < edits.length) {
    let start = -1;
    let end = -1;
    let grownWritten = 0;
    let grownSpoken = 0;
    for (;;) {
      const change = changes[c];
      const edit = edits[e];
      const isEdit =
        change === undefined ||
        (edit !== undefined &&
          (edit.span.start < change.start || (edit.span.start === change.start && edit.span.end < change.end)));
      const next = isEdit ? edit?.span : change;
      if (next === undefined || (start >= 0 && next.start >= end)) break;
      if (start < 0) start = next.start;
      end = Math.max(end, next.end);
      if (isEdit && edit !== undefined) {
        grownSpoken += edit.text.length - (edit.span.end - edit.span.start);
        e += 1;
      } else if (change !== undefined) {
        grownWritten += change.writtenEnd - change.writtenStart - (change.end - change.start);
        c += 1;
      }
    }
    merged.push({
      writtenStart: start + toWritten,
      writtenEnd: end + toWritten + grownWritten,
      start: start + toSpoken,
      end: end + toSpoken + grownSpoken,
    });
    toWritten += grownWritten;
    toSpoken += grownSpoken;
  }
  return merged;
}
