import { type ElementLooks, leftOutLook } from './element-looks.ts';
import { findSourceList } from './find-source-list.ts';

/** Folds away what the reader's choice leaves out. A list of sources is only if its heading is heard. */
export type ChooseLooks = (looks: ElementLooks, isHeard: (heading: Element) => boolean) => ElementLooks;

interface PassOverOptions {
  /** Whether the heading of a list is read: without it nobody would know of the list. */
  readonly isHeard: (heading: Element) => boolean;
  /** A place that the reader has asked for. A list that holds it is read. */
  readonly asked: Node | null;
}

/**
 * Looks as `looks` does, and passes over lists of sources behind their headings, which say so: names, years and pages of
 * journals go on for minutes, and whoever listens cannot skim.
 */
export function passOverSources(looks: ElementLooks, { isHeard, asked }: PassOverOptions): ElementLooks {
  const known = new Set<Element>();
  const found = new Set<Element>();
  const lists = new Set<Element>();
  return (element) => {
    const look = looks(element);
    if (look.leftOut) return look;
    if (!known.has(element)) {
      known.add(element);
      const sources = findSourceList(element);
      if (sources && isHeard(element) && !sources.list.contains(asked)) {
        found.add(sources.heading);
        lists.add(sources.list);
      }
    }
    if (lists.has(element)) return leftOutLook;
    return found.has(element) ? { ...look, section: 'sources heading' } : look;
  };
}
