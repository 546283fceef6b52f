import type { EntryFault, FileFault } from '../lexicon/file-fault.ts';
import type { Refusal } from '../text/pronunciations/check-entry.ts';
import type { Translate } from './translator.ts';

/** Why one of the reader's words is not taken, in words. */
export function sayRefusal(refusal: Refusal, translate: Translate): string {
  return translate(`refusal.${refusal.reason}`, 'word' in refusal ? { word: refusal.word } : {});
}

/** Why a file of them is not taken, with the line. */
export function sayFault(fault: FileFault, translate: Translate): string {
  const why = fault.reason === 'entry' ? sayRefusal(fault.refusal, translate) : translate(`fault.${fault.reason}`);
  return translate('words.refused', { line: fault.line, why });
}

/** How many words came from a file, and of those that are only kept, the first with its reason. */
export function sayTaken(count: number, unused: readonly EntryFault[], translate: Translate): string {
  const taken = translate('words.imported', { count });
  const [first] = unused;
  if (first === undefined) return taken;
  const why = sayRefusal(first.refusal, translate);
  return `${taken} ${translate('words.unused', { count: unused.length, line: first.line, why })}`;
}
