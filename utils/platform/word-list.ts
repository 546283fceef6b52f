import { browser } from 'wxt/browser';
import type { WordListLink } from '@/utils/core/site-words/site-words-model.ts';

/**
 * The list of pronunciations that the page in a tab names, of its own site; null where there is none, or Hark may not
 * look. Nothing is fetched.
 */
export async function findWordList(tabId: number): Promise<WordListLink | null> {
  try {
    const [injection] = await browser.scripting.executeScript({ target: { tabId }, func: findWordListHere });
    return injection?.result ?? null;
  } catch {
    return null;
  }
}

/** Runs in the page. https://www.w3.org/TR/pronunciation-lexicon/ names the type. */
function findWordListHere(): { origin: string; address: string } | null {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel~="pronunciation" i][href]')) {
    if (link.type !== '' && link.type !== 'application/pls+xml') continue;
    const { origin, protocol, username } = new URL(link.href, location.href);
    const isOwn = origin === location.origin && username === '';
    if (isOwn && (protocol === 'https:' || protocol === 'http:')) return { origin, address: link.href };
  }
  return null;
}
