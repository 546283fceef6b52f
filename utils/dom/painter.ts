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

/** A painter by the CSS Custom Highlight API; where the browser has none, one that paints nothing. */
export function createPainter(document: Document): Painter {
  const view = document.defaultView;
  const highlights = view?.CSS?.highlights;
  if (!view?.Highlight || !highlights) return blindPainter;

  const sentence = new view.Highlight();
  const word = new view.Highlight();
  word.priority = 1;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles);

  // Pages replace the array and clear the registry for their own ends, so both are looked after at every mark.
  const install = () => {
    if (!document.adoptedStyleSheets.includes(sheet)) {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
    if (highlights.get(sentenceName) !== sentence) highlights.set(sentenceName, sentence);
    if (highlights.get(wordName) !== word) highlights.set(wordName, word);
  };
  const clear = () => {
    sentence.clear();
    word.clear();
  };
  return {
    paint: (marks) => {
      install();
      clear();
      for (const range of marks.word) word.add(range);
      // With forced colours the two would look alike: the word alone, where there is one.
      const alone = marks.word.length > 0 && view.matchMedia('(forced-colors: active)').matches;
      for (const range of alone ? [] : marks.sentence) sentence.add(range);
    },
    clear,
    dispose: () => {
      clear();
      if (highlights.get(sentenceName) === sentence) highlights.delete(sentenceName);
      if (highlights.get(wordName) === word) highlights.delete(wordName);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    },
  };
}

const blindPainter: Painter = { paint: () => {}, clear: () => {}, dispose: () => {} };
