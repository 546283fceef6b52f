import type { CueWords } from '@/utils/core/article/cue.ts';
import type { CueSource } from './cue-source.ts';
import type { ElementLooks } from './element-looks.ts';
import { listShownTexts } from './shown-texts.ts';

/** Says after the heading of a section that it is closed, or of a list that it is passed over: what is in it is not read. */
export function createSectionCues(looks: ElementLooks): CueSource {
  /** Of the heading that the walk is in: its last text, and what is said behind it. */
  let headingEnd: Text | null = null;
  let says: CueWords = { kind: 'closed section' };
  return {
    enter(element) {
      const { section } = looks(element);
      if (section !== 'closed heading' && section !== 'sources heading') return;
      headingEnd = [...listShownTexts(element, looks)].at(-1) ?? null;
      says = { kind: section === 'closed heading' ? 'closed section' : 'passed list' };
    },
    leave: () => {},
    before: () => [],
    *after({ source }) {
      if (source === headingEnd) yield says;
    },
  };
}
