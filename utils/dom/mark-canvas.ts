import { SENTENCE_MARK, WORD_MARK } from '@/utils/core/marking/write-mark-sheet.ts';

const markNames = [SENTENCE_MARK, WORD_MARK] as const;
export type MarkName = (typeof markNames)[number];

/** What paints in one document and its shadow roots. */
export interface Canvas {
  /** @param css the sheet for what is marked in that element: the one with the first range since it was empty counts */
  add(range: Range, name: MarkName, css: (element: Element | null) => string): void;
  empty(): void;
  /** Empties it, has the selection seen, and gives the shadow roots their own sheets back. */
  rest(): void;
  dispose(): void;
}

export function createCanvas(document: Document): Canvas | null {
  const view = document.defaultView;
  const highlights = view?.CSS?.highlights;
  if (!view?.Highlight || !highlights) return null;

  const marks = { [SENTENCE_MARK]: new view.Highlight(), [WORD_MARK]: new view.Highlight() };
  marks[WORD_MARK].priority = 1;
  const sheet = new view.CSSStyleSheet();
  let written = '';
  let dressing: 'due' | 'done' = 'due';
  let style: 'known' | 'under way' = 'known';
  /**
   * With another sheet the browser does the style of the whole page anew, and before its next frame in the middle of our
   * work if it is asked for a colour: 1 s on a page of a million words in Chromium 156.
   */
  const waitForStyle = () => {
    style = 'under way';
    view.requestAnimationFrame(() => {
      style = 'known';
    });
  };
  const dress = ({ startContainer }: Range, css: (element: Element | null) => string) => {
    if (dressing === 'done' || style === 'under way') return;
    dressing = 'done';
    // Asked anew at each mark: a page may change its colours while it is read.
    const element = startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;
    const wanted = css(element);
    if (wanted === written) return;
    written = wanted;
    sheet.replaceSync(wanted);
    waitForStyle();
  };
  const sheeted = new Set<DocumentOrShadowRoot>();

  // Pages replace the array and clear the registry for their own ends, so both are looked after at every mark.
  const install = (root: DocumentOrShadowRoot) => {
    sheeted.add(root);
    if (!root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      waitForStyle();
    }
    for (const name of markNames) if (highlights.get(name) !== marks[name]) highlights.set(name, marks[name]);
  };
  const empty = () => {
    dressing = 'due';
    for (const name of markNames) marks[name].clear();
  };
  const uninstall = (root: DocumentOrShadowRoot) => {
    sheeted.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
  return {
    add: (range, name, css) => {
      dress(range, css);
      install(document);
      // Firefox 153 paints in a shadow root only by its own sheets; Chromium 156 by the document's too.
      const root = range.startContainer.getRootNode();
      if (root.nodeType === 11) install(root as ShadowRoot);
      marks[name].add(range);
    },
    empty,
    rest: () => {
      empty();
      // Else the sheet may stay: another one would cost the page its style.
      if (written.includes('::selection')) {
        written = '';
        sheet.replaceSync('');
        // What is marked next must not wait for a frame: a page that is not seen has none.
        style = 'known';
      }
      for (const root of [...sheeted]) if (root !== document) uninstall(root);
    },
    dispose: () => {
      empty();
      for (const name of markNames) if (highlights.get(name) === marks[name]) highlights.delete(name);
      for (const root of [...sheeted]) uninstall(root);
    },
  };
}
