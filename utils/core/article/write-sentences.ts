import type { TextSpan } from '../text/span.ts';
import type { Block } from './article.ts';
import type { SentenceCut } from './block-cutter.ts';
import type { Cue } from './cue.ts';
import type { ScriptSentence } from './script.ts';

/** The sentences of a block that was cut, with what the block holds of each. The last one ends the block, whatever follows it there without a letter. */
export function writeSentences(block: Block, cuts: readonly SentenceCut[]): readonly ScriptSentence[] {
  let cues = 0;
  return cuts.map((cut, index) => {
    const own = block.cues.slice(cues, cues + cut.cues);
    cues += cut.cues;
    return writeSentence(block, cut, own, index === cuts.length - 1 ? (block.ends ?? 'block') : 'sentence');
  });
}

function writeSentence(
  block: Block,
  { span: part, lang, within }: SentenceCut,
  cues: readonly Cue[],
  ends: ScriptSentence['ends'],
): ScriptSentence {
  const toPart = (offset: number) => Math.min(Math.max(offset, part.start), part.end) - part.start;
  const toOwnSpans = (spans: readonly TextSpan[]): readonly TextSpan[] =>
    spans.map(({ start, end }) => ({ start: toPart(start), end: toPart(end) })).filter(({ start, end }) => start < end);
  const notes = toOwnSpans(block.notes ?? []);
  // One that is cut says no more what the site meant.
  const hints = (block.hints ?? [])
    .filter(({ span }) => span.start >= part.start && span.end <= part.end)
    .map(({ span, says }) => ({ span: { start: toPart(span.start), end: toPart(span.end) }, says }));
  return {
    span: { start: block.span.start + part.start, end: block.span.start + part.end },
    text: block.text.slice(part.start, part.end),
    cues: cues.map(({ at, says }) => ({ at: toPart(at), says })),
    alternatives: toOwnSpans(block.alternatives),
    ...(notes.length > 0 ? { notes } : {}),
    ...(hints.length > 0 ? { hints } : {}),
    lang,
    ...(within === undefined ? {} : { within }),
    kind: block.kind,
    ends,
  };
}
