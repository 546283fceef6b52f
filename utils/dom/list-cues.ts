import { type CueSource, isReadFromStart } from './cue-source.ts';
import { createListNumbers } from './list-numbers.ts';
import type { ShapeLayout } from './page-layout.ts';
import { readSource } from './text-source.ts';

/** Says the number of a list item before its first text. */
export function createListCues(layout: ShapeLayout): CueSource {
  const findListNumber = createListNumbers(layout);
  /** Of the item whose first text is still to come. */
  let waiting: string | null = null;
  return {
    enter(element) {
      if (element.localName === 'li') waiting = findListNumber(element);
    },
    leave(element) {
      if (element.localName === 'li') waiting = null;
    },
    *before(stretch) {
      const number = waiting;
      waiting = null;
      if (number === null || !isReadFromStart(stretch) || writesNumber(readSource(stretch.source), number)) return;
      yield { kind: 'list number', text: number };
    },
    after: () => [],
  };
}

/** Whether the text writes the item's number itself. */
function writesNumber(text: string, number: string): boolean {
  const own = /^[\s(]*([\p{L}\p{N}]+)[.)]/u.exec(text)?.[1];
  return own !== undefined && `${own}.` === number;
}
