import { shadowRootsIn } from './traverse.ts';

/**
 * Marks by which a site says "do not read this aloud", as clinics already set them for other readers:
 * the classes of GSpeech (`nospeech`), of the Read Aloud extension (`no-read-aloud`) and of
 * ReadSpeaker (`rs_skip`), and the attribute `data-read-aloud="skip"` for sites that have none yet.
 *
 * `data-nosnippet` is not one of them: it speaks to search engines, and pages put it on warnings.
 */
const selector = '.nospeech, [nospeech], .no-read-aloud, [no-read-aloud], .rs_skip, [data-read-aloud="skip"]';

/**
 * Whether the site asks to pass the element over. Heeded when an article is read; highlighted text is
 * read all the same, since its reader asked for it. A mark on all of the page is not heeded: a reader
 * who asks for the page would hear nothing.
 */
export function isSkipMarked(element: Element): boolean {
  if (!element.matches(selector)) return false;
  if (element.matches(wholePage) || element.querySelector(wholePage) !== null) return false;
  for (const root of shadowRootsIn(element)) if (root.querySelector(wholePage) !== null) return false;
  return true;
}

const wholePage = 'html, body, main, [role="main"]';
