import type { CueSource } from './cue-source.ts';
import type { ElementLooks } from './element-looks.ts';
import { listShownTexts } from './shown-texts.ts';

/** Says after the heading of a section that it is closed: what is in it is not read. */
export function createSectionCues(looks: ElementLooks): CueSource {
  /** Of the closed section's heading that the walk is in: its last text. */
  let headingEnd: Text | null = null;
  return {
    enter(element) {
      if (looks(element).section === 'closed heading') headingEnd = [...listShownTexts(element, looks)].at(-1) ?? null;
    },
    leave: () => {},
    before: () => [],
    *after({ source }) {
      if (source === headingEnd) yield { kind: 'closed section' };
    },
  };
}
