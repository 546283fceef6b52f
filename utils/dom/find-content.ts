import { Readability } from '@mozilla/readability';
import { clonePage, type PageClone } from './clone-page.ts';
import type { ElementLooks } from './element-looks.ts';
import { findLiveText, type LiveText, type UnmappedText } from './find-live-text.ts';

/** Which of the page's text is its article. */
export interface Content {
  /** Empty if Readability found none that it is sure of. */
  readonly nodes: ReadonlySet<Text>;
  /** What of Readability's article leads to no text of the page, put aside: it can be neither marked nor read. */
  readonly unmapped: readonly UnmappedText[];
  /** As Readability makes it of the document's title and what the page says of itself. */
  readonly title: string | null;
  readonly lang: string | null;
}

/**
 * Readability's own limit (500 characters). Below it Readability lowers its demands step by step
 * and then hands out the longest of its tries, which on a short page is the menu and all.
 */
const fewestCharacters = 500;

const nothing: LiveText = { matches: new Map(), unmapped: [] };

/** Finds the article with Readability, which works on a clone: the page is not touched. */
export function findContent(document: Document, looks: ElementLooks): Content {
  const clone = clonePage(document, looks);
  const found = parseClone(clone);
  const enough = found?.content && (found.length ?? 0) >= fewestCharacters;
  const { matches, unmapped } = enough && found.content ? findLiveText(found.content, clone) : nothing;
  return {
    nodes: new Set([...matches.values()].flat()),
    unmapped,
    title: found?.title || null,
    lang: found?.lang || null,
  };
}

/** What Readability makes of a clone, which it takes apart. */
export function parseClone(clone: Pick<PageClone, 'document'>) {
  return new Readability<Node>(clone.document, {
    charThreshold: fewestCharacters,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (content) => content,
  }).parse();
}
