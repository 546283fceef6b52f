import { isBareParagraph } from './bare-paragraph.ts';
import { standsInWarning } from './boilerplate.ts';
import { readLine } from './element-words.ts';
import type { TextMeasure } from './measure-text.ts';
import { telephone } from './telephone.ts';
import { ancestorsOf } from './traverse.ts';
import { isUrgentAdvice } from './urgent-advice.ts';

/** A paragraph that tells something: longer than a label, and not a line of links. */
const fewestCharacters = 60;
const linkShare = 0.3;
const units = new Set('p li dd td th'.split(' '));
const lists = new Set('ul ol dl'.split(' '));
const titles = new Set(['h1']);
const headings = new Set('h1 h2 h3 h4 h5 h6'.split(' '));
const pictures = new Set(['figure']);

const sentenceEnd = /[.!?。؟]['"”’»)]*$/;

/**
 * What Readability has dropped out of the middle of its article, put back: paragraphs, list items,
 * the cells of tables, what calls itself a warning or is worded as one, and a heading whose own text
 * is read. A missed paragraph on side effects is harm. Other headings and captions are not put back:
 * those are mostly of related posts and pictures.
 *
 * Measured on 1,364 labelled pages: paragraphs make 64 pages better and 17 worse. On 504 of them the
 * headings, lists and warnings make a further 21 better and 6 worse.
 *
 * Between the page's title and the article, whole sentences are put back: pages say there in large
 * letters what matters most ("get medical advice if …"). Of 500 pages 15 became better, 6 of them on
 * health, and 17 worse by about one hundredth: news repeat their first sentence there.
 *
 * @param article what Readability keeps
 * @param main what the page's main part holds, without boilerplate
 */
export function fillGaps(article: ReadonlySet<Text>, main: ReadonlySet<Text>, measure: TextMeasure): ReadonlySet<Text> {
  const nodes = [...measure.nodes.keys()];
  const first = nodes.findIndex((node) => article.has(node));
  const last = nodes.findLastIndex((node) => article.has(node));
  const kept = new Set(article);
  const gap: Gap = { kept, begun: findLists(article), measure };
  const isOpen = (node: Text | undefined): node is Text => node !== undefined && main.has(node) && !kept.has(node);
  // From the end, so that a heading knows whether the text below it is read.
  for (let at = last - 1; at > first; at -= 1) {
    const node = nodes[at];
    if (isOpen(node) && (isTelling(node, gap) || isHeadingOf(node, nodes[at + 1], gap))) kept.add(node);
  }
  for (let at = last + 1; last >= 0 && at < nodes.length; at += 1) {
    const node = nodes[at];
    if (!isOpen(node)) continue;
    if (!isBesideArticle(node, measure)) break;
    kept.add(node);
  }
  const title = nodes.findLastIndex((node, at) => at < first && main.has(node) && findNearest(node, titles) !== null);
  const before: Text[] = [];
  for (let at = first - 1; at > title && title >= 0; at -= 1) {
    const node = nodes[at];
    if (!isOpen(node) || !(isIntroduction(node, gap) || isHeadingOf(node, nodes[at + 1], gap))) continue;
    kept.add(node);
    before.unshift(node);
  }
  // In the order of the page, since the first of them tells where the article begins.
  return withSpace(new Set([...before, ...kept]), main);
}

interface Gap {
  /** What is read so far. */
  readonly kept: ReadonlySet<Text>;
  /** The lists of which the article holds an item: the others belong to it. */
  readonly begun: ReadonlySet<Element>;
  readonly measure: TextMeasure;
}

function isTelling(node: Text, { begun, measure }: Gap): boolean {
  if (standsInWarning(node) || isUrgentAdvice(node.data) || isOfContact(node, measure)) return true;
  const unit = findNearest(node, units);
  if (!unit) return isBareParagraph(node, measure);
  const { localName } = unit;
  if (localName === 'td' || localName === 'th') return true;
  const list = localName === 'p' ? null : findNearest(unit, lists);
  if (list && begun.has(list)) return true;
  const { length, linked } = measure.of(unit);
  return linked < length * linkShare && (localName === 'li' || length > fewestCharacters);
}

const longestContact = 300;

/**
 * Whether the node is of a few lines that hold a telephone number: an address. Its other lines are
 * short, and some are links. The whole is a box with at least one line more than the number.
 * Kept for safety, not for the measure: of 621 labelled pages 2 became better and 6 worse.
 */
function isOfContact(node: Text, measure: TextMeasure): boolean {
  for (const around of ancestorsOf(node)) {
    const { length } = measure.of(around);
    if (length > longestContact) return false;
    if (around.childElementCount > 1 && telephone.test(around.textContent ?? '')) return true;
  }
  return false;
}

/** Right behind the article, in one small box with its end: the number to call. */
function isBesideArticle(node: Text, measure: TextMeasure): boolean {
  if (!isOfContact(node, measure)) return false;
  for (const around of ancestorsOf(node)) {
    const { length, chosen } = measure.of(around);
    if (length > longestContact) return false;
    if (chosen > 0) return true;
  }
  return false;
}

function isIntroduction(node: Text, { measure }: Gap): boolean {
  const unit = findNearest(node, units);
  if (unit?.localName !== 'p' || findNearest(node, pictures)) return false;
  const { length, linked } = measure.of(unit);
  return length > fewestCharacters && linked < length * linkShare && sentenceEnd.test(readLine(unit));
}

/** Whether the node is of a heading, not of a link, and the text right below it is read. `next` is the seen text after it. */
function isHeadingOf(node: Text, next: Text | undefined, { kept, measure }: Gap): boolean {
  if (next === undefined || !kept.has(next) || measure.nodes.get(node)?.linked) return false;
  const heading = findNearest(node, headings);
  // Of several, the others are titles of other pages.
  return heading !== null && (heading.localName !== 'h1' || node.ownerDocument.querySelectorAll('h1').length === 1);
}

function findLists(nodes: ReadonlySet<Text>): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const node of nodes) {
    const list = /\S/.test(node.data) ? findNearest(node, lists) : null;
    if (list) found.add(list);
  }
  return found;
}

function findNearest(node: Node, names: ReadonlySet<string>): Element | null {
  for (const around of ancestorsOf(node)) if (names.has(around.localName)) return around;
  return null;
}

/** With the white space of the main part that stands between texts that are kept: it may be all that parts two words. */
function withSpace(kept: Set<Text>, main: ReadonlySet<Text>): ReadonlySet<Text> {
  let spaces: Text[] | null = null;
  for (const node of main) {
    if (/\S/.test(node.data)) {
      if (kept.has(node)) for (const space of spaces ?? []) kept.add(space);
      spaces = kept.has(node) ? [] : null;
    } else spaces?.push(node);
  }
  return kept;
}
