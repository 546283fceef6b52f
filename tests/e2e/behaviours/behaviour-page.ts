import { openWindow } from '../../../utils/app/passage-window.ts';
import type { Alternatives } from '../../../utils/core/article/alternative-text.ts';
import type { Wording } from '../../../utils/core/article/wording.ts';
import type { ClosedSectionsChoice } from '../../../utils/core/settings/settings.ts';
import type { Choices } from '../../../utils/core/text/choices.ts';
import type { Pronunciation } from '../../../utils/core/text/pronunciations/pronunciation.ts';
import type { Reading } from '../../../utils/core/text/spoken-rule.ts';
import { finishWork } from '../../../utils/core/work/work.ts';
import { findStart } from '../../../utils/dom/find-start.ts';
import { findPlaceAt, type LivePlace } from '../../../utils/dom/live-place.ts';
import type { PageText } from '../../../utils/dom/page-text.ts';
import { readArticle } from '../../../utils/dom/read-article.ts';
import { readSelection } from '../../../utils/dom/read-selection.ts';
import { resolveSpan } from '../../../utils/dom/resolve-span.ts';
import { readSource } from '../../../utils/dom/text-source.ts';
import { cutAsDeclared } from '../../fakes/cut-as-declared.ts';
import { speakScript } from '../../fakes/speak-script.ts';

/** What of a fixture's page is asked for. */
export interface Asked {
  /**
   * `page` reads the article; else the CSS selector of an element whose content is highlighted first, or of two: from
   * the first character of one to the last of the other. `host >>> p` leads into a shadow root or a frame. In a field,
   * `#field 3-7` highlights characters of its value.
   */
  readonly passage: string | readonly [from: string, to: string];
  readonly reading: Reading;
  readonly alternatives: Alternatives;
  readonly choices: Choices;
  readonly pronunciations: readonly Pronunciation[];
  readonly closedSections: ClosedSectionsChoice;
  /** Reads "from here" after the reader has done this to the page, each named by CSS selector. */
  readonly start?: StartAsked;
}

export interface StartAsked {
  /** Scrolled so that the element's upper edge is at the screen's or its box's, then `by` CSS pixels further. */
  readonly scroll?: { readonly to: string; readonly by: number };
  /** The focus is on it. */
  readonly focus?: string;
  /** The caret was set before the element's first character. */
  readonly caret?: string;
  /** Pressed in the middle of the element's first line. */
  readonly press?: string;
  /** The context menu was opened there. */
  readonly menu?: string;
}

/** What a fixture expects to be said, sentence by sentence. `lang` stands only where it is not the page's. */
export interface Said {
  readonly kind: string;
  readonly text: string;
  readonly lang?: string | null;
}

export interface Outcome {
  readonly title: string;
  readonly lang: string | null;
  readonly script: readonly Said[];
  /** What was found wrong with the way back to the page; nothing must be. */
  readonly faults: readonly string[];
}

/** Runs in the page, in a world of its own, bundled by `behaviours.test.ts`. */
export function readBehaviour(page: Document, asked: Asked): string {
  if (asked.passage !== 'page') highlight(page, asked.passage);
  const before = writeMarkup(page);
  const { closedSections } = asked;
  const menu = asked.start?.scroll ? null : findPressed(page, asked.start?.menu);
  const read =
    asked.passage === 'page'
      ? readArticle(page, { closedSections, near: menu ? [menu] : [] })
      : readSelection(page, closedSections);
  if (!read) return JSON.stringify({ title: page.title, lang: null, script: [], faults: [] } satisfies Outcome);
  const { title, lang } = read.article;
  const sentences = speakScript(read.article, asked);
  const from = asked.start ? findFirst(page, read, asked.start, asked) : 0;
  const script = sentences
    .filter(({ span }) => span.start >= from)
    .map(({ kind, spoken, lang: own }) => ({
      kind,
      text: spoken.text.replace(/\s+/g, ' ').trim(),
      ...(own === lang ? {} : { lang: own }),
    }));
  const faults = findFaults(read, sentences);
  if (writeMarkup(page) !== before) faults.push('the page was changed');
  return JSON.stringify({ title, lang, script, faults } satisfies Outcome);
}

/** Where the first sentence begins that is read; beyond all of them where nothing is. */
function findFirst(page: Document, read: PageText, start: StartAsked, wording: Wording): number {
  if (start.focus) (find(page, start.focus) as HTMLElement).focus({ preventScroll: true });
  if (start.caret) page.getSelection()?.collapse(find(page, start.caret), 0);
  if (start.scroll) {
    find(page, start.scroll.to).scrollIntoView();
    for (const at of [page.documentElement, ...page.querySelectorAll('.scrolls')]) at.scrollTop += start.scroll.by;
  }
  const [menu, pressed] = [findPressed(page, start.menu), findPressed(page, start.press)];
  const found = finishWork(findStart(page, read, { menu, pressed }));
  const window = found && finishWork(openWindow(cutAsDeclared(read.article), wording, found));
  if (!window) return Number.POSITIVE_INFINITY;
  return window.script.taken().sentences[window.sentence]?.span.start ?? Number.POSITIVE_INFINITY;
}

function findPressed(page: Document, selector: string | undefined): LivePlace | null {
  const line = selector === undefined ? undefined : find(page, selector).getClientRects()[0];
  return line ? findPlaceAt(page, { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 }) : null;
}

function highlight(page: Document, passage: string | readonly [string, string]): void {
  const [from, to] = typeof passage === 'string' ? [passage, passage] : passage;
  const [, path = from, start, end] = /^(.*) (\d+)-(\d+)$/.exec(from) ?? [];
  const first = find(page, path);
  first.ownerDocument.defaultView?.focus();
  if (start !== undefined) {
    (first as HTMLInputElement).focus();
    (first as HTMLInputElement).setSelectionRange(Number(start), Number(end));
    return;
  }
  const last = find(page, to);
  first.ownerDocument.getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
}

function find(page: Document, path: string): Element {
  let root: ParentNode = page;
  for (const selector of path.split(' >>> ')) {
    const element: Element | null = root.querySelector(selector);
    if (!element) throw new Error(`There is no ${path}.`);
    root = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument ?? element;
    if (path.endsWith(selector)) return element;
  }
  throw new Error(`There is no ${path}.`);
}

/** Of all the page's trees. */
function writeMarkup(root: Document | ShadowRoot): string {
  const inner = [...root.querySelectorAll('*')].map((at) => at.shadowRoot ?? (at as HTMLIFrameElement).contentDocument);
  const own = 'host' in root ? root.innerHTML : root.querySelector('html')?.outerHTML;
  return own + inner.map((tree) => (tree ? writeMarkup(tree) : '')).join('');
}

/** Spans tile the number line, every piece leads back to live characters equal to its own, every sentence to a range. */
function findFaults({ article, pieces }: PageText, sentences: Iterable<{ span: { start: number; end: number } }>) {
  const faults: string[] = [];
  let end = -1;
  for (const { span, text } of article.blocks) {
    if (span.start !== end + 1 || span.end - span.start !== text.length) faults.push(`block out of line: ${text}`);
    end = span.end;
  }
  for (const piece of pieces) {
    const { span, offset, text, source } = piece;
    if (readSource(source).slice(offset, offset + text.length) !== text) faults.push(`other live text: ${text}`);
    const ranges = resolveSpan(pieces, span);
    if (source.nodeType === 3 && (ranges.length !== 1 || String(ranges[0]) !== text)) faults.push(`no range: ${text}`);
  }
  for (const { span } of sentences) {
    if (resolveSpan(pieces, span).length === 0) faults.push(`sentence without a range at ${span.start}`);
  }
  return faults;
}
