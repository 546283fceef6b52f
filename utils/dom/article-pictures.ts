import type { ElementLooks } from './element-looks.ts';
import { isElement, isText } from './node-types.ts';
import { holdsShownText, listShownTexts } from './shown-texts.ts';
import { ancestorsOf, listSteps } from './traverse.ts';

/** Which pictures of a page belong to what is read of it. */
export type KeepsPicture = (picture: Element) => boolean;

/**
 * The pictures of an article: those that stand in or beside its text. A picture goes with the
 * nearest text around it. Before the article's first and after its last text only one with nothing
 * but the article's text around it: a page's logo and its advertisements stand there.
 */
export function createArticlePictures(root: Element, kept: ReadonlySet<Text>, looks: ElementLooks): KeepsPicture {
  let holders: ReadonlySet<Element> | null = null;
  let between: ReadonlySet<Element> | null = null;
  const wholly = new Map<Element, boolean>();
  return (picture) => {
    holders ??= listHolders(kept);
    between ??= listBetween(root, kept);
    const around = [...ancestorsOf(picture)].slice(1).find((element) => holdsShownText(element, looks));
    if (!around || !holders.has(around)) return false;
    if (between.has(picture)) return true;
    const known = wholly.get(around) ?? [...listShownTexts(around, looks)].every((text) => kept.has(text));
    wholly.set(around, known);
    return known;
  };
}

/** The elements around the texts. */
function listHolders(kept: ReadonlySet<Text>): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const text of kept) {
    if (!/\S/.test(text.data)) continue;
    for (const element of ancestorsOf(text)) {
      if (holders.has(element)) break;
      holders.add(element);
    }
  }
  return holders;
}

/** The elements that begin after the first of the texts and before the last. */
function listBetween(root: Element, kept: ReadonlySet<Text>): ReadonlySet<Element> {
  const between = new Set<Element>();
  let since: Element[] | null = null;
  for (const { node, phase } of listSteps(root, isElement)) {
    if (phase === 'leave') continue;
    if (isElement(node)) since?.push(node);
    else if (isText(node) && kept.has(node) && /\S/.test(node.data)) {
      for (const element of since ?? []) between.add(element);
      since = [];
    }
  }
  return between;
}
