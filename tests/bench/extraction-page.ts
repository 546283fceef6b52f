import { Readability } from '@mozilla/readability';
import { createPassageScript } from '../../utils/app/passage-script.ts';
import type { Work } from '../../utils/core/work/work.ts';
import type { PageText } from '../../utils/dom/page-text.ts';
import { prepareArticle } from '../../utils/dom/read-article.ts';
import { prepareSelection } from '../../utils/dom/read-selection.ts';
import { workInSlices } from '../../utils/platform/work-in-slices.ts';
import type { Measured, PassageName } from './measured.ts';

/** Runs in the page, in a world of its own, bundled by `extraction.ts`: as the reader does it, in slices. */
export async function measurePassage(page: Document, passage: PassageName, extent: 'first' | 'all'): Promise<string> {
  highlight(page, passage);
  const clock = createStepClock();
  const start = performance.now();
  const read: Work<PageText | null> = passage === 'article' ? prepareArticle(page) : prepareSelection(page);
  const found = await workInSlices(clock.watch(read));
  if (!found) throw new Error('There is nothing to read.');
  const script = createPassageScript(found.article);
  await workInSlices(clock.watch(script.take(1)));
  const first = performance.now() - start;
  while (extent === 'all' && script.taken().extent === 'growing') await workInSlices(clock.watch(script.take(3000)));
  const total = performance.now() - start;
  // Kept until the heap has been looked at, as the reader keeps it while it reads.
  keeper.kept = [found, script];
  const measured: Measured = { first, total, longest: clock.longest(), sentences: script.taken().sentences.length };
  return JSON.stringify(measured);
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
  const element = passage === 'last paragraph' ? page.querySelector('#last') : page.body;
  if (passage !== 'article' && element) selection?.selectAllChildren(element);
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
