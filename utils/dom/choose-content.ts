import {
  type BoilerplateLimits,
  isAmbiguousName,
  isBoilerplate,
  isLinkList,
  nameOfBoilerplate,
} from './boilerplate.ts';
import type { ElementLooks } from './element-looks.ts';
import { fillGaps } from './fill-gaps.ts';
import { isAside, isDoubtfulAside } from './find-main-part.ts';
import { findOwnNames } from './find-own-names.ts';
import { keepSectionHeadings } from './keep-section-headings.ts';
import { leaveOutSideLines } from './leave-out-side-lines.ts';
import { inMain, shortNotice, wholePage } from './main-limits.ts';
import { measureText, type TextMeasure } from './measure-text.ts';
import { isElement, isText } from './node-types.ts';
import { createTeaserTest } from './teaser-articles.ts';
import { listSteps } from './traverse.ts';

interface ChooseOptions {
  /** The live text nodes of Readability's article. */
  readonly article: ReadonlySet<Text>;
  /** The page's main part. */
  readonly main: Element;
  readonly looks: ElementLooks;
}

const inArticle: BoilerplateLimits = { share: 0.25, comments: 0.5 };

/**
 * Which text of the page to read: Readability's article, or the page's main part. Readability is made
 * for articles; of card pages, service lists and questions with answers it keeps one section and
 * drops the others. Both are freed of boilerplate first, then `favoursMain` decides; what it takes is
 * freed of the lines that are no part of an article.
 */
export function chooseContent(body: Element, { article, main, looks }: ChooseOptions): ReadonlySet<Text> {
  const measure = measureText(body, looks, article);
  const byArticle = keepArticle(body, article, measure);
  const byMain = keepMain(main, looks, measure);
  const takesMain = byArticle.size === 0 || (byMain.size > 0 && favoursMain({ byArticle, byMain, main, measure }));
  if (takesMain) return leaveOutSideLines(byMain, measure);
  const filled = leaveOutSideLines(fillGaps(byArticle, byMain, measure), measure);
  return keepSectionHeadings(body, filled, { nodes: measure.nodes, looks });
}

function keepArticle(body: Element, article: ReadonlySet<Text>, measure: TextMeasure): ReadonlySet<Text> {
  const whole = measure.of(body).chosen;
  const isTeaser = createTeaserTest();
  const lengthOf = (element: Element) => measure.of(element).chosen;
  const isNamed = (element: Element) => isBoilerplate(element, lengthOf(element), whole, inArticle);
  const ownNames = findOwnNames(body, { isNamed, lengthOf, whole });
  const text = collectText(
    body,
    (element) => isTeaser(element) || (isNamed(element) && !ownNames.has(nameOfBoilerplate(element))),
  );
  return new Set([...article].filter((node) => text.has(node)));
}

/** With less left than a short notice, and a small share of the main part, the list of links or of comments is the page itself. */
const fewestOfMain = 0.2;

function keepMain(main: Element, looks: ElementLooks, measure: TextMeasure): ReadonlySet<Text> {
  const whole = measure.of(main).length;
  const ofArticle = measure.of(main).chosen;
  const isTeaser = createTeaserTest();
  /** What holds most of the text is not beside it but all of it. */
  const isBeside = (element: Element) =>
    isAside(element) && !(isDoubtfulAside(element) && measure.of(element).length > whole * wholePage);
  const lengthOf = (element: Element) => measure.of(element).length;
  /** A name that may be the text's own is, on what holds most of Readability's article. */
  const isNamed = (element: Element) =>
    isBoilerplate(element, lengthOf(element), whole, inMain) &&
    (measure.of(element).chosen <= ofArticle * wholePage || !isAmbiguousName(nameOfBoilerplate(element)));
  const ownNames = findOwnNames(main, {
    isNamed: (element) => !isBeside(element) && isNamed(element),
    lengthOf,
    whole,
  });
  const isNoText = (element: Element) => {
    if (isTeaser(element)) return true;
    if (isNamed(element) && !ownNames.has(nameOfBoilerplate(element))) return true;
    return isLinkList(element, measure.of(element));
  };
  const kept = collectText(main, (element) => looks(element).leftOut || isBeside(element) || isNoText(element));
  const left = sumText(measure, (node) => kept.has(node)).length;
  if (left >= Math.min(shortNotice, whole * fewestOfMain)) return kept;
  return collectText(main, (element) => looks(element).leftOut || isBeside(element));
}

/** The text nodes in `root`, less those in elements that are left out. The root itself never is. */
function collectText(root: Element, isLeftOut: (element: Element) => boolean): ReadonlySet<Text> {
  const found = new Set<Text>();
  const goesInside = (node: Node) => isElement(node) && (node === root || !isLeftOut(node));
  for (const { node } of listSteps(root, goesInside)) if (isText(node)) found.add(node);
  return found;
}

/** Marks on less are mostly on a teaser or an empty frame: of twelve labelled pages the four longer ones were better, the longest of the others had 552 characters. */
const fewestMarked = 600;

interface Candidates {
  readonly byArticle: ReadonlySet<Text>;
  readonly byMain: ReadonlySet<Text>;
  readonly main: Element;
  readonly measure: TextMeasure;
}

/**
 * A logistic measure over six facts, its weights fitted on 1,364 labelled pages (five-fold, split by
 * site: it gains 39 of the 65 page scores that a perfect choice between the two would).
 * The more of the main part Readability has, and the more of the rest is links, the rather its
 * article; the longer the main part beside the article, the rather the main part.
 */
function favoursMain({ byArticle, byMain, main, measure }: Candidates): boolean {
  const inBoth = sumText(measure, (node) => byArticle.has(node) && byMain.has(node));
  const inMainAlone = sumText(measure, (node) => byMain.has(node) && !byArticle.has(node));
  const ofArticle = sumText(measure, (node) => byArticle.has(node)).length;
  const ofMain = inBoth.length + inMainAlone.length;
  const named = main.localName === 'main' || main.getAttribute('role') === 'main' ? 1 : 0;
  const outside = 1 - inBoth.length / Math.max(1, ofArticle);
  // Where a site marks its main part and Readability has nothing of it, it went astray: into a footer, a notice.
  if (main !== main.ownerDocument.body && inBoth.length === 0 && ofMain >= fewestMarked) return true;
  return (
    1.937 -
      2.908 * (inBoth.length / Math.max(1, ofMain)) -
      1.783 * (inMainAlone.linked / Math.max(1, inMainAlone.length)) -
      0.567 * Math.log(1 + ofArticle) +
      0.501 * Math.log(1 + ofMain) +
      0.653 * named -
      1.091 * named * outside >
    0
  );
}

function sumText({ nodes }: TextMeasure, counts: (node: Text) => boolean): { length: number; linked: number } {
  const sum = { length: 0, linked: 0 };
  for (const [node, { length, linked }] of nodes) {
    if (!counts(node)) continue;
    sum.length += length;
    if (linked) sum.linked += length;
  }
  return sum;
}
