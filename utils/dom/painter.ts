/** Marks the words being read on the page, without touching a node of it or its selection. */
export interface Painter {
  /** Marks these and nothing else. */
  paint(marks: { readonly sentence: readonly Range[]; readonly word: readonly Range[] }): void;
  /** Takes every mark off. */
  clear(): void;
  /** Takes every mark off and leaves nothing behind. */
  dispose(): void;
}

const sentenceName = 'hark-sentence';
const wordName = 'hark-word';
const markNames = [sentenceName, wordName] as const;
type MarkName = (typeof markNames)[number];

/**
 * Text and background together, so that the contrast (at least 12:1) does not depend on the page's
 * own colours; the word is underlined too, so that colour is not the only sign.
 *
 * With forced colours Chromium 156 paints every highlight in the selection's colours, whatever its
 * rule says, and lets the upper one hide the other's underline: see `paint`.
 */
const styles = `
@media (forced-colors: none) {
  ::highlight(${sentenceName}) { color: #1f1a00; background-color: #fff1b8; }
  ::highlight(${wordName}) { color: #0b0900; background-color: #ffc933; text-decoration: underline 2px #0b0900; }
}
@media (forced-colors: none) and (prefers-color-scheme: dark) {
  ::highlight(${sentenceName}) { color: #fffbe8; background-color: #38300a; }
}
@media (forced-colors: active) {
  ::highlight(${sentenceName}), ::highlight(${wordName}) { color: HighlightText; background-color: Highlight; }
}`;

/**
 * A painter by the CSS Custom Highlight API; where the browser has none, one that paints nothing.
 * A frame's document has a registry of highlights of its own, and its own sheets.
 */
export function createPainter(document: Document): Painter {
  const view = document.defaultView;
  const canvases = new Map<Document, Canvas>();
  const empty = () => {
    for (const canvas of canvases.values()) canvas.empty();
  };
  const add = (range: Range, name: MarkName) => {
    const owner = range.startContainer.ownerDocument ?? document;
    const canvas = canvases.get(owner) ?? createCanvas(owner);
    if (!canvas) return;
    canvases.set(owner, canvas);
    canvas.add(range, name);
  };
  return {
    paint: (marks) => {
      empty();
      for (const range of marks.word) add(range, wordName);
      // With forced colours the two would look alike: the word alone, where there is one.
      const alone = marks.word.length > 0 && view?.matchMedia('(forced-colors: active)').matches;
      for (const range of alone ? [] : marks.sentence) add(range, sentenceName);
    },
    clear: () => {
      for (const [owner, canvas] of canvases) {
        if (owner === document) canvas.rest();
        else {
          canvas.dispose();
          canvases.delete(owner);
        }
      }
    },
    dispose: () => {
      for (const canvas of canvases.values()) canvas.dispose();
      canvases.clear();
    },
  };
}

/** What paints in one document and its shadow roots. */
interface Canvas {
  add(range: Range, name: MarkName): void;
  empty(): void;
  /** Empties it, and gives the shadow roots their own sheets back. */
  rest(): void;
  dispose(): void;
}

function createCanvas(document: Document): Canvas | null {
  const view = document.defaultView;
  const highlights = view?.CSS?.highlights;
  if (!view?.Highlight || !highlights) return null;

  const marks = { [sentenceName]: new view.Highlight(), [wordName]: new view.Highlight() };
  marks[wordName].priority = 1;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles);
  const sheeted = new Set<DocumentOrShadowRoot>();

  // Pages replace the array and clear the registry for their own ends, so both are looked after at every mark.
  const install = (root: DocumentOrShadowRoot) => {
    sheeted.add(root);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const name of markNames) if (highlights.get(name) !== marks[name]) highlights.set(name, marks[name]);
  };
  const empty = () => {
    for (const name of markNames) marks[name].clear();
  };
  const uninstall = (root: DocumentOrShadowRoot) => {
    sheeted.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
  return {
    add: (range, name) => {
      install(document);
      // Firefox 153 paints in a shadow root only by its own sheets; Chromium 156 by the document's too.
      const root = range.startContainer.getRootNode();
      if (root.nodeType === 11) install(root as ShadowRoot);
      marks[name].add(range);
    },
    empty,
    rest: () => {
      empty();
      for (const root of [...sheeted]) if (root !== document) uninstall(root);
    },
    dispose: () => {
      empty();
      for (const name of markNames) if (highlights.get(name) === marks[name]) highlights.delete(name);
      for (const root of [...sheeted]) uninstall(root);
    },
  };
}
