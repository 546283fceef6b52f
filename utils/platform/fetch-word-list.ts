import { browser } from 'wxt/browser';
import type { WordListLink } from '@/utils/core/site-words/site-words-model.ts';
import { findWordList } from './word-list.ts';

/** What a page names as the list of its words, or why it could not be had. */
export type WordListFetch =
  | { readonly result: 'text'; readonly text: string }
  | { readonly result: 'gone' | 'unreachable' | 'large' | 'encoding' };

/**
 * Has the page in a tab fetch the list that it names itself: no cookie or other sign of the reader goes along, and no
 * other site is asked. For a press of the reader alone (docs/adr/0020).
 * @param largest in bytes
 */
export async function fetchWordList(tabId: number, link: WordListLink, largest: number): Promise<WordListFetch> {
  try {
    const now = await findWordList(tabId);
    if (now?.address !== link.address || now.origin !== link.origin) return { result: 'gone' };
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      func: fetchWordListHere,
      args: [link.address, largest],
    });
    return injection?.result ?? { result: 'gone' };
  } catch {
    // The tab was closed or has gone to another site.
    return { result: 'gone' };
  }
}

/** Runs in the page. */
async function fetchWordListHere(
  address: string,
  largest: number,
): Promise<{ result: 'text'; text: string } | { result: 'unreachable' | 'large' | 'encoding' }> {
  try {
    const response = await fetch(address, {
      mode: 'same-origin',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok || response.body === null) return { result: 'unreachable' };
    const chunks: Uint8Array[] = [];
    let size = 0;
    const reader = response.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > largest) {
        await reader.cancel();
        return { result: 'large' };
      }
      chunks.push(read.value);
    }
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    try {
      return { result: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      return { result: 'encoding' };
    }
  } catch {
    return { result: 'unreachable' };
  }
}
