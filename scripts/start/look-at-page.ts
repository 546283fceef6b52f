/** What a person who looks at the page sees of the reading. Plain data: it comes out of the browser. */
export type PageLook = {
  /** The panel, or null while there is none. */
  readonly panel: PanelLook | null;
  /** The marked sentence as it stands in the page, or null. */
  readonly sentence: string | null;
  /** The marked word's place in the sentence, in UTF-16 units; null where the voice reports no words. */
  readonly word: { readonly start: number; readonly end: number } | null;
};

export type PanelLook = {
  /** As in `data-status`: idle, loading, speaking, paused, blocked, finished. */
  readonly status: string;
  readonly statusText: string;
  /** As in "12% read". */
  readonly progressText: string;
  /** What happened and what to do, or null when all is well. */
  readonly note: string | null;
};

/** Runs in the page, sent there as text: it may use nothing from around it. */
export function lookAtPage(): PageLook {
  const section = document.querySelector('hark-host')?.shadowRoot?.querySelector('section');
  const [sentence = null] = CSS.highlights.get('hark-sentence') ?? [];
  const [word = null] = CSS.highlights.get('hark-word') ?? [];
  const before = document.createRange();
  if (sentence !== null && word !== null) {
    before.setStart(sentence.startContainer, sentence.startOffset);
    before.setEnd(word.startContainer, word.startOffset);
  }
  const start = before.toString().length;
  return {
    panel:
      section == null
        ? null
        : {
            status: section.dataset.status ?? '',
            statusText: section.querySelector('.status')?.textContent ?? '',
            progressText: section.querySelector('.progress')?.textContent ?? '',
            note: section.querySelector('.note')?.textContent ?? null,
          },
    sentence: sentence === null ? null : sentence.toString(),
    word: sentence === null || word === null ? null : { start, end: start + word.toString().length },
  };
}
