import type { ScriptSentence } from './script.ts';

/** What a reader sees of a sentence: equal for two that differ in nothing but white space. */
export function writtenKey({ text, cues }: Pick<ScriptSentence, 'text' | 'cues'>): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return cues.length === 0 ? line : `${line}\n${JSON.stringify(cues.map(({ says }) => says))}`;
}

/** The place in `after` behind as many visible characters as stand before `offset` in `before`: a text set in other white space. */
export function carryOffset(before: string, after: string, offset: number): number {
  if (before === after) return offset;
  let visible = before.slice(0, offset).replace(/\s+/gu, '').length;
  let at = 0;
  for (; at < after.length; at += 1) {
    if (/\s/u.test(after.charAt(at))) continue;
    if (visible === 0) break;
    visible -= 1;
  }
  return at;
}
