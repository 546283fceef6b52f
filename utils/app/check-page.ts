import { createSpeaker } from '@/utils/core/article/create-speaker.ts';
import { listSentences } from '@/utils/core/article/list-sentences.ts';
import type { Wording } from '@/utils/core/article/wording.ts';
import { primaryLanguage } from '@/utils/core/language/primary-language.ts';
import { HARD_GRADE, measureText } from '@/utils/core/page-check/measure-text.ts';
import type { Flaw, PageReport, ReportItem } from '@/utils/core/page-check/page-report.ts';
import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import { isSpeakable } from '@/utils/core/text/is-speakable.ts';
import { readLine } from '@/utils/dom/element-words.ts';
import type { NumberedPlace } from '@/utils/dom/page-check/draw-numbers.ts';
import { findFlaws } from '@/utils/dom/page-check/find-flaws.ts';
import { listSkipped } from '@/utils/dom/page-check/list-skipped.ts';
import { type FoundFlaw, runAxe } from '@/utils/dom/page-check/run-axe.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { resolveSpan } from '@/utils/dom/resolve-span.ts';
import { nodeOf } from '@/utils/dom/text-source.ts';
import { workInSlices } from '@/utils/platform/work-in-slices.ts';
import { createBlockCutting } from './cut-blocks.ts';
import { findSentences } from './find-sentences.ts';
import type { DetectLanguage } from './judge-text.ts';

interface CheckPageParts {
  readonly wording: Wording;
  readonly closedSections: ClosedSectionsChoice;
  readonly detect: DetectLanguage;
  readonly readerLang: string;
}

export interface CheckedPage {
  readonly report: PageReport;
  /** Where the blocks of the report stand. */
  readonly places: readonly NumberedPlace[];
}

/** Of each kind: a page with a thousand pictures need not list them all. */
const MOST_OF_A_KIND = 50;
const LONGEST_PLACE = 120;

/** What Hark reads of a page, what it leaves out, and what stands in a listener's way. Changes nothing on the page. */
export async function checkPage(document: Document, parts: CheckPageParts): Promise<CheckedPage> {
  const found = readArticle(document, { closedSections: parts.closedSections });
  const ask = createBlockCutting({ detect: parts.detect, doInSlices: workInSlices });
  const pageText = found && { ...found, article: findSentences(found.article, { ask, readerLang: parts.readerLang }) };
  const items = pageText === null ? [] : await listItems(pageText, parts);
  const about = pageText?.article ?? { title: document.title, lang: document.documentElement.lang || null };
  const numbers = pageText === null ? new Map<Node, number>() : numberNodes(pageText, items);
  const measures = measureText(items.map(({ item }) => item));
  const flaws = [
    ...(items.length === 0 ? [{ kind: 'silent', element: null } as const] : []),
    ...(await runAxe(document)),
    ...findFlaws(document),
  ];
  const report: PageReport = {
    version: 1,
    address: document.location.href,
    title: about.title,
    lang: about.lang,
    items: items.map(({ item }) => item),
    skipped: [...listSkipped(document, new Set(numbers.keys()))],
    flaws: [
      ...limit(flaws).map((flaw) => place(flaw, numbers)),
      ...items.flatMap(({ item, declared }) => doubtLanguage(item, declared)).slice(0, MOST_OF_A_KIND),
      ...(measures.grade !== null && measures.grade >= HARD_GRADE
        ? [{ kind: 'hard-to-read', number: null, where: '' } as const]
        : []),
    ],
    ...measures,
  };
  return { report, places: pageText === null ? [] : listPlaces(pageText, items) };
}

type CutPageText = PageText & { readonly article: ReturnType<typeof findSentences> };

interface Item {
  readonly item: ReportItem;
  readonly span: { readonly start: number; readonly end: number };
  /** What the page says of the block's language. */
  readonly declared: string | null;
}

async function listItems({ article }: CutPageText, { wording, readerLang }: CheckPageParts): Promise<readonly Item[]> {
  const speak = createSpeaker(wording);
  const said: { readonly at: number; readonly lang: string | null; readonly says: string }[] = [];
  for (const sentence of listSentences(article, article.cutter)) {
    if (sentence instanceof Promise) await sentence;
    else if (sentence !== null) {
      const { text } = speak(sentence).spoken;
      if (isSpeakable(text)) said.push({ at: sentence.span.start, lang: sentence.lang, says: text });
    }
  }
  const items: Item[] = [];
  let next = 0;
  for (const { kind, text, span, lang } of article.blocks) {
    const from = next;
    while (next < said.length && (said[next]?.at ?? 0) < span.end) next += 1;
    const own = said.slice(from, next);
    if (own.length === 0) continue;
    const item: ReportItem = {
      number: items.length + 1,
      kind,
      // Where nobody knows, Hark reads in what the browser speaks.
      lang: own[0]?.lang ?? readerLang,
      written: text.replace(/\s+/g, ' ').trim(),
      says: own.map(({ says }) => says),
    };
    items.push({ item, span, declared: lang ?? article.lang });
  }
  return items;
}

/** The text nodes that are read, each with its block's number. */
function numberNodes({ pieces }: PageText, items: readonly Item[]): ReadonlyMap<Node, number> {
  const numbers = new Map<Node, number>();
  let at = 0;
  for (const { source, span } of pieces) {
    while (at < items.length - 1 && span.start >= (items[at]?.span.end ?? 0)) at += 1;
    const node = nodeOf(source);
    if (node !== null && !numbers.has(node)) numbers.set(node, items[at]?.item.number ?? 1);
  }
  return numbers;
}

function listPlaces({ pieces }: PageText, items: readonly Item[]): readonly NumberedPlace[] {
  return items.flatMap(({ item, span }) => {
    const [range] = resolveSpan(pieces, span);
    return range === undefined ? [] : [{ number: item.number, range }];
  });
}

function place({ kind, element }: FoundFlaw, numbers: ReadonlyMap<Node, number>): Flaw {
  if (element === null) return { kind, number: null, where: '' };
  const words = readLine(element) || element.getAttribute('src') || element.getAttribute('href') || element.localName;
  return { kind, number: findNumber(element, numbers), where: words.slice(0, LONGEST_PLACE) };
}

/** The first block that is read of what an element holds. */
function findNumber(element: Element, numbers: ReadonlyMap<Node, number>): number | null {
  for (const [node, number] of numbers) if (element.contains(node)) return number;
  return null;
}

/** Where a block is read in another language than the page declares for it, a `lang` is missing or wrong there. */
function doubtLanguage({ number, lang, written }: ReportItem, declared: string | null): readonly Flaw[] {
  if (declared === null || primaryLanguage(lang) === primaryLanguage(declared)) return [];
  return [{ kind: 'wrong-lang', number, where: written.slice(0, LONGEST_PLACE) }];
}

function limit(flaws: readonly FoundFlaw[]): readonly FoundFlaw[] {
  const counts = new Map<string, number>();
  return flaws.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= MOST_OF_A_KIND;
  });
}
