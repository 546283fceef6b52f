import type { Skipped, SkipReason } from '@/utils/core/page-check/page-report.ts';
import { readLine } from '../element-words.ts';
import { HOST_TAG, NUMBERS_TAG } from '../host-tag.ts';
import { isSkipMarked } from '../skip-marks.ts';
import { isClosedDetails, isShown } from '../visibility.ts';

/** UTF-16 units of a skipped part that are shown: enough to know it again. */
const LONGEST = 160;
const without = `${HOST_TAG}, ${NUMBERS_TAG}, script, style, noscript, template, iframe, object, svg, canvas, video, audio`;

/**
 * What the page shows and Hark does not read with its article, from the top down, the outermost parts that hold nothing
 * that is read, each with the reason. Closed sections are the one thing among them that is not seen.
 * @param read the text nodes that are read
 */
export function listSkipped(document: Document, read: ReadonlySet<Node>): readonly Skipped[] {
  const view = document.defaultView;
  const holders = new Set<Node>();
  for (const node of read) for (let at: Node | null = node; at !== null; at = at.parentNode) holders.add(at);
  const skipped: Skipped[] = [];
  const look = (element: Element): void => {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) {
        if (!read.has(child)) add('around', child.textContent ?? '');
      } else if (child.nodeType === 1) lookAt(child as Element);
    }
  };
  const lookAt = (element: Element): void => {
    if (element.matches(without) || view === null) return;
    const isClosed = isInClosedSection(element);
    if (!isClosed && !isShown(element, view.getComputedStyle(element))) return;
    if (holders.has(element)) look(element);
    else add(isClosed ? 'closed' : reasonFor(element), readLine(element));
  };
  const add = (reason: SkipReason, text: string) => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(line)) skipped.push({ reason, text: shorten(line) });
  };
  if (document.body) look(document.body);
  return skipped;
}

function isInClosedSection({ parentElement, localName }: Element): boolean {
  return parentElement !== null && isClosedDetails(parentElement) && localName !== 'summary';
}

const reasons: readonly (readonly [SkipReason, string])[] = [
  ['menu', 'nav, [role="navigation"], [role="menu"], [role="menubar"]'],
  ['footer', 'footer, [role="contentinfo"]'],
  ['banner', 'header, [role="banner"]'],
  ['aside', 'aside, [role="complementary"]'],
  ['form', 'form, [role="search"], [role="form"], button, select, label, fieldset'],
];

function reasonFor(element: Element): SkipReason {
  if (isSkipMarked(element)) return 'marked';
  if (element.closest('[aria-hidden="true"]') !== null) return 'hidden';
  return reasons.find(([, selector]) => element.closest(selector) !== null)?.[0] ?? 'around';
}

function shorten(line: string): string {
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).trimEnd()}…`;
}
