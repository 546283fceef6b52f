import { clonePage, markAttribute } from '../../../utils/dom/clone-page.ts';
import { createElementLooks, type ElementLooks } from '../../../utils/dom/element-looks.ts';
import { parseClone } from '../../../utils/dom/find-content.ts';
import { findLiveText, type UnmappedText } from '../../../utils/dom/find-live-text.ts';
import { createFurniture } from '../../../utils/dom/furniture.ts';
import { createLiveLayout } from '../../../utils/dom/live-layout.ts';
import { pageStructure } from '../../../utils/dom/page-structure.ts';
import { readArticle } from '../../../utils/dom/read-article.ts';
import { isSetAside } from '../../../utils/dom/set-aside.ts';
import { nodeOf, readSource } from '../../../utils/dom/text-source.ts';
import { everything } from '../../../utils/dom/visibility.ts';

/** How far Readability's own output leads back to the page. Characters are UTF-16 code units. */
export interface OutputMapping {
  readonly characters: number;
  /** Lead to live text nodes with equal data, each node once. */
  readonly mapped: number;
  readonly missed: readonly UnmappedText[];
  /** Whether the output is the same without the marks. */
  readonly marks: 'leave it as it is' | 'change it';
}

/** How much of what Hark reads is what the live sources hold. */
export interface ReadMapping {
  readonly pieces: number;
  readonly characters: number;
  readonly equal: number;
  readonly missed: readonly string[];
}

export interface PageMapping {
  /** Of the page as Hark sees it: what is hidden and what is furniture left out. */
  readonly seen: OutputMapping;
  /** Of the page with nothing left out. */
  readonly whole: OutputMapping;
  readonly read: ReadMapping;
}

/** Runs in the page, in a world of its own, bundled by `run-mapping.ts`. */
export function measureMapping(page: Document): string {
  const view = page.defaultView ?? window;
  const layout = createLiveLayout(view);
  const mapping: PageMapping = {
    seen: mapOutput(page, () =>
      createElementLooks(layout, { structure: pageStructure, leaveOut: createFurniture(layout, isSetAside) }),
    ),
    whole: mapOutput(page, () => createElementLooks(createLiveLayout(view, everything), { structure: pageStructure })),
    read: mapRead(page),
  };
  return JSON.stringify(mapping);
}

function mapOutput(page: Document, createLooks: () => ElementLooks): OutputMapping {
  const clone = () => clonePage(page, createLooks());
  const marked = clone();
  const output = parseClone(marked)?.content ?? null;
  const unmarked = clone();
  for (const element of unmarked.document.querySelectorAll(`[${markAttribute}]`)) {
    element.removeAttribute(markAttribute);
  }
  const plain = parseClone(unmarked)?.content ?? null;
  const { matches, unmapped } = output ? findLiveText(output, marked) : { matches: new Map(), unmapped: [] };
  const missed: UnmappedText[] = [...unmapped];
  const used = new Set<Text>();
  let mapped = 0;
  for (const [text, nodes] of matches as ReadonlyMap<Text, readonly Text[]>) {
    const isTrue =
      nodes.map(({ data }) => asParsed(data)).join('') === text.data && nodes.every((node) => !used.has(node));
    for (const node of nodes) used.add(node);
    if (isTrue) mapped += text.data.length;
    else missed.push({ text: text.data, origin: 'page' });
  }
  return {
    characters: output?.textContent?.length ?? 0,
    mapped,
    missed,
    marks: serialise(output) === serialise(plain) ? 'leave it as it is' : 'change it',
  };
}

/** A carriage return does not survive the markup. */
function asParsed(data: string): string {
  return data.replace(/\r\n?/g, '\n').replaceAll('\0', '');
}

/** Structure and text, without the marks. Text nodes apart: neighbours are not one. */
function serialise(content: Node | null): string {
  if (!content) return '';
  const copy = content.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('*')]) element.removeAttribute(markAttribute);
  const walker = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return JSON.stringify([copy.outerHTML, texts]);
}

function mapRead(page: Document): ReadMapping {
  const found = readArticle(page);
  const blocks = found ? [...found.article.blocks] : [];
  const pieces = found?.pieces ?? [];
  const missed: string[] = [];
  let equal = 0;
  let characters = 0;
  let at = 0;
  for (const { span, offset, text, source } of pieces) {
    while ((blocks[at]?.span.end ?? Number.POSITIVE_INFINITY) < span.end) at += 1;
    const block = blocks[at];
    const written = block?.text.slice(span.start - block.span.start, span.end - block.span.start);
    const live = readSource(source).slice(offset, offset + text.length);
    characters += text.length;
    if (live === text && written === text && nodeOf(source)?.isConnected) equal += text.length;
    else missed.push(text);
  }
  return { pieces: pieces.length, characters, equal, missed };
}
