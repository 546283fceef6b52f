import type { CueSource } from './cue-source.ts';
import { isBreak } from './site-hints.ts';

/** Says where a site wants a pause. */
export function createBreakCues(): CueSource {
  let waits = false;
  return {
    enter: () => {},
    leave(element) {
      if (isBreak(element)) waits = true;
    },
    *before() {
      if (waits) yield { kind: 'site break' };
      waits = false;
    },
    after: () => [],
  };
}
