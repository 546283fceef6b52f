import type { TextSpan } from '../text/span.ts';
import type { CueWords } from './cue.ts';
import type { ScriptSentence } from './script.ts';

/**
 * Signs that a language may have words for, besides mathematical ones and arrows. Whether it has is
 * known to the spoken form alone: a test holds these against it.
 */
const SAYABLE = /[\p{L}\p{N}\p{Sm}&§‰℃℉➔]/u;

/** Cues that are no words by themselves. */
const SILENT: ReadonlySet<CueWords['kind']> = new Set(['name end', 'site break', 'math']);

type WrittenSentence = Pick<ScriptSentence, 'text' | 'cues'>;

/** Whether anything may be said for a sentence, whatever the reader's choices are: "•" and "***" are left out of a script. */
export function mayBeSaid({ text, cues }: WrittenSentence): boolean {
  return SAYABLE.test(text) || cues.some(({ says }) => !SILENT.has(says.kind));
}

/** The same of a sentence less the stretches that are skipped. */
export function mayBeSaidWithout(sentence: WrittenSentence, skipped: readonly TextSpan[]): boolean {
  let rest = '';
  let at = 0;
  for (const { start, end } of skipped) {
    rest += sentence.text.slice(at, start);
    at = end;
  }
  return mayBeSaid({ ...sentence, text: rest + sentence.text.slice(at) });
}
