import { Readability } from '@mozilla/readability';
import { createPassageScript, type PassageScript } from '../../utils/app/passage-script.ts';
import { openWindow } from '../../utils/app/passage-window.ts';
import type { Wording } from '../../utils/core/article/wording.ts';
import type { Work } from '../../utils/core/work/work.ts';
import { findStart } from '../../utils/dom/find-start.ts';
import type { LivePlace } from '../../utils/dom/live-place.ts';
import { pageStructure } from '../../utils/dom/page-structure.ts';
import type { PageText } from '../../utils/dom/page-text.ts';
import { prepareSelection, type SelectionReading } from '../../utils/dom/prepare-selection.ts';
import { prepareWalked } from '../../utils/dom/prepare-walked.ts';
import { prepareArticle } from '../../utils/dom/read-article.ts';
import { workInSlices } from '../../utils/platform/work-in-slices.ts';
import { cutAsDeclared } from '../fakes/cut-as-declared.ts';
import type { Measured, PassageName } from './measured.ts';

/** Runs in the page, in a world of its own, bundled by `extraction.ts`: as the reader does it, in slices. */
export async function measurePassage(page: Document, passage: PassageName, extent: 'first' | 'all'): Promise<string> {
  highlight(page, passage);
  const clock = createStepClock();
  const start = performance.now();
  const { found, script } = await workInSlices(clock.watch(begin(page, passage)));
  const first = performance.now() - start;
  while (extent === 'all' && script.taken().extent === 'growing') await workInSlices(clock.watch(script.take(3000)));
  const total = performance.now() - start;
  // Kept until the heap has been looked at, as the reader keeps it while it reads.
  keeper.kept = [found, script];
  const measured: Measured = { first, total, longest: clock.longest(), sentences: script.taken().sentences.length };
  return JSON.stringify(measured);
}

/** Until the first sentence is ready. */
function* begin(page: Document, passage: PassageName): Work<{ found: PageText; script: PassageScript }> {
  const here: LivePlace | null = passage === 'from here' ? { node: findLast(page), offset: 0 } : null;
  const near = here ? [here] : [];
  const isArticle = passage === 'article' || passage === 'from here';
  const read = yield* isArticle ? prepareArticle(page, { near }) : prepareSelection(page, 'announce', reading);
  if (!read) throw new Error('There is nothing to read.');
  // In the page what the speech host does otherwise.
  const found = { ...read, article: cutAsDeclared(read.article) };
  if (here) {
    const start = yield* findStart(page, found, { menu: here, pressed: null });
    const window = start && (yield* openWindow(found.article, wording, start));
    if (!window) throw new Error('Nothing follows.');
    return { found, script: window.script };
  }
  const script = createPassageScript(found.article);
  yield* script.take(1);
  return { found, script };
}

const reading: SelectionReading = {
  structure: { find: () => pageStructure, load: async () => {} },
  bringWalk: () => prepareWalked,
  bringDrawn: () => {
    throw new Error('It is read where it stands.');
  },
};

const wording: Wording = { reading: 'natural', alternatives: 'read' };

function findLast(page: Document): Element {
  const last = page.querySelector('#last');
  if (!last) throw new Error('The page has no last paragraph.');
  return last;
}

const keeper = globalThis as { kept?: unknown };

/** Lets go of what was read last. */
export function letGo(): string {
  delete keeper.kept;
  return '';
}

/** What the times are compared with: one bare pass over all nodes that asks for each element's style and keeps the text. */
export function measureBarePass(page: Document): string {
  const start = performance.now();
  const texts: string[] = [];
  const walker = page.createTreeWalker(page.body);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) texts.push((node as Text).data);
    else if (node.nodeType === 1) texts.push(getComputedStyle(node as Element).display);
  }
  return JSON.stringify({ ms: performance.now() - start, texts: texts.length });
}

function highlight(page: Document, passage: PassageName): void {
  const selection = page.getSelection();
  selection?.removeAllRanges();
  if (passage === 'last paragraph') selection?.selectAllChildren(findLast(page));
  if (passage === 'all highlighted') selection?.selectAllChildren(page.body);
  if (passage === 'from here') findLast(page).scrollIntoView();
}

/** Times each step of some work, from one place where it may be put down to the next. */
function createStepClock() {
  let longest = 0;
  let parsing = 0;
  const { parse } = Readability.prototype;
  Readability.prototype.parse = function (this: Readability) {
    const start = performance.now();
    const parsed = parse.call(this);
    parsing += performance.now() - start;
    return parsed;
  } as typeof parse;
  function* watch<Result>(work: Work<Result>): Work<Result> {
    for (;;) {
      const start = performance.now();
      parsing = 0;
      const { done, value } = work.next();
      longest = Math.max(longest, performance.now() - start - parsing);
      if (done) return value as Result;
      yield;
    }
  }
  return { watch, longest: () => longest };
}
