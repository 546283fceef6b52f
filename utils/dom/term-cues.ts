import type { CueSource } from './cue-source.ts';
import type { FindLastText } from './find-last-text.ts';

/** Lets a term lead over to what is said of it: "Paracetamol: for pain". Of several terms in a row the last one does. */
export function createTermCues(findLastText: FindLastText): CueSource {
  let termEnd: Text | null = null;
  return {
    enter(element) {
      if (element.localName !== 'dt') return;
      termEnd = element.nextElementSibling?.localName === 'dd' ? findLastText(element) : null;
    },
    leave: () => {},
    before: () => [],
    *after({ source }) {
      if (source === termEnd) yield { kind: 'name end' };
    },
  };
}
