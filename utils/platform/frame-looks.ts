import { browser } from 'wxt/browser';
import { PAGE_FRAME } from './tabs.ts';

/**
 * What a frame shows that has no document of its own site around it: the page itself, or the outermost frame of
 * another site. `focused`: something is highlighted in it or in its frames, and the keys go there; `highlighted`: the
 * same while the keys go to a window beside the page, as to the popup; `elsewhere`: the focus is in a frame of another
 * site in it; `inner`: the document around it is of its own site, whose reader sees into it.
 */
export type FrameLook = 'focused' | 'highlighted' | 'nothing' | 'elsewhere' | 'inner';

/** Frame ids of a tab, the page's own being 0, with what each shows. Frames Hark has no permission for are left out. */
export type FrameLooks = ReadonlyMap<number, FrameLook>;

/** Looks into all frames of a tab that the browser lets Hark into, without reading any of their text out of them. */
export async function lookAtFrames(tabId: number): Promise<FrameLooks> {
  try {
    const injections = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // A frame that is still loading must not keep the reader waiting.
      injectImmediately: true,
      func: lookAtFrame,
    });
    return new Map(injections.flatMap((each) => (each?.result == null ? [] : [[each.frameId, each.result] as const])));
  } catch {
    // Browser pages, stores, the PDF viewer.
    return new Map();
  }
}

/** Runs in a frame by itself: it may use nothing of this file. */
export function lookAtFrame(): FrameLook {
  // Null also where the document around is of another site.
  if (window !== window.top && window.frameElement !== null) return 'inner';
  let innermost = document;
  for (;;) {
    const focused = innermost.activeElement;
    if (focused === null || !('contentDocument' in focused) || !/^i?frame$/i.test(focused.localName)) break;
    const inside = focused.contentDocument as Document | null;
    if (inside === null) return 'elsewhere';
    innermost = inside;
  }
  if ((innermost.getSelection()?.toString().trim() ?? '') === '') return 'nothing';
  return document.hasFocus() ? 'focused' : 'highlighted';
}

/** The frame of another site that holds what was highlighted last, or null where that is the page, or not to be told. */
export function findHighlightedFrame(looks: FrameLooks): number | null {
  if (looks.get(PAGE_FRAME) !== 'elsewhere') return null;
  const focused = listForeign(looks).find((id) => looks.get(id) === 'focused');
  if (focused !== undefined) return focused;
  const [first, ...others] = listForeign(looks).filter((id) => looks.get(id) === 'highlighted');
  return first === undefined || others.length > 0 ? null : first;
}

/** The frames in which a reader of their own may be: of other sites than the document around them. */
export function listForeign(looks: FrameLooks): readonly number[] {
  return [...looks].filter(([id, look]) => id !== PAGE_FRAME && look !== 'inner').map(([id]) => id);
}
