import type { CueWords } from '@/utils/core/article/cue.ts';
import type { CueSource } from './cue-source.ts';
import type { FindLastText } from './find-last-text.ts';
import type { TextSource } from './text-source.ts';

/**
 * MathML's elements whose parts mean something by where they stand, by how their names begin: math, mfrac, msqrt, msub,
 * msup, mroot, munder, mover, mtable and the like. No element of HTML begins so.
 */
const layout = /^m(ath|f|s[qu]|roo|u|ov|t)/;

/** Says where the parts of a formula begin and where it ends; which words that makes is the speech host's affair. */
export function createFormulaCues(findLastText: FindLastText): CueSource {
  let waiting: CueWords[] = [];
  /** By the last text in it, the inner element first. */
  const ends = new Map<TextSource, readonly CueWords[]>();
  return {
    enter(element) {
      const { parentElement: around, localName } = element;
      if (around && layout.test(around.localName))
        waiting.push(note(around.localName, [...around.children].indexOf(element)));
      // It has no parts that are elements.
      if (localName === 'mtext') waiting.push(note(localName, 0));
      const last = layout.test(localName) && findLastText(element);
      if (last) ends.set(last, [note(localName, 'end'), ...(ends.get(last) ?? [])]);
    },
    leave({ localName }) {
      if (layout.test(localName)) waiting = [];
    },
    *before() {
      yield* waiting;
      waiting = [];
    },
    after: ({ source }) => ends.get(source) ?? [],
  };
}

function note(name: string, part: number | 'end'): CueWords {
  return { kind: 'math', text: `${name} ${part}` };
}
