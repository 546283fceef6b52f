import type { CueWords } from '@/utils/core/article/cue.ts';
import type { TextStretch } from './text-item.ts';
import { readSource } from './text-source.ts';

/**
 * One kind of thing that a page shows beside its text and that is said in words at its place. Goes
 * along with a walk over the page; good for one walk.
 */
export interface CueSource {
  /** An element is gone into, before anything in it. */
  enter(element: Element): void;
  leave(element: Element): void;
  /** What to say before a stretch of text that is not blank. */
  before(stretch: TextStretch): Iterable<CueWords>;
  /** What to say after it. */
  after(stretch: TextStretch): Iterable<CueWords>;
}

/** Whether a text is read from its beginning. */
export function isReadFromStart({ source, start }: TextStretch): boolean {
  return readSource(source).slice(0, start).trim() === '';
}
