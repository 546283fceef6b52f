import { loadPart } from './load-part.ts';
import { findPart, type PagePart, type PageParts } from './page-parts.ts';

/** A part, where it has come into the page. */
export interface PartLoader<Part> {
  find(): Part | null;
  /** Rejects where it may not come. */
  load(): Promise<void>;
}

/** Has a part brought once, however many ask for it meanwhile. */
export function createPartLoader<Name extends PagePart>(name: Name): PartLoader<PageParts[Name]> {
  let coming: Promise<void> | null = null;
  return {
    find: () => findPart(name),
    load() {
      coming ??= loadPart(name)
        .then(() => {})
        .finally(() => {
          coming = null;
        });
      return coming;
    },
  };
}
