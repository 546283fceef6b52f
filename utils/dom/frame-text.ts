import { isElement, isText } from './node-types.ts';
import { bodyOf, listSteps } from './traverse.ts';

const advertNames = /(?:^|[\s_-])(?:ads?|advert(?:s|isements?)?|sponsor(?:ed)?)(?=$|[\s_-])/i;
/** As long as a paragraph must be to tell something, and a sentence's end in it. */
const fewestCharacters = 60;
const sentenceEnd = /\p{L}[\p{Pe}\p{Pf}"']*[.!?…。！？؟।۔](?:[\p{Pe}\p{Pf}"']*(?:\s|$)|(?<=[。！？]))/u;
const linkShare = 0.5;

/**
 * Whether a frame is a part of the article around it: this page may see what is in it, nothing calls
 * it an advert, and it holds a sentence that is no link. Clinics put leaflets and opening hours into
 * frames; the other frames of a page are adverts, maps, players, forms and counters.
 */
export function holdsSentences(frame: HTMLIFrameElement | HTMLFrameElement): boolean {
  const called = ['id', 'class', 'name', 'title'].map((name) => frame.getAttribute(name) ?? '').join(' ');
  const body = advertNames.test(called) ? null : bodyOf(frame);
  if (!body) return false;
  const sums = { linked: 0, whole: 0 };
  let text = '';
  let links = 0;
  for (const { node, phase } of listSteps(body, goesInside)) {
    if (isElement(node) && node.localName === 'a') links += phase === 'enter' ? 1 : -1;
    if (!isText(node)) continue;
    const length = node.data.trim().length;
    sums.whole += length;
    if (links > 0) sums.linked += length;
    else text += node.data;
  }
  return text.trim().length >= fewestCharacters && sentenceEnd.test(text) && sums.linked < sums.whole * linkShare;
}

const controls = new Set('script style noscript template select textarea button label'.split(' '));

function goesInside(node: Node): boolean {
  return isElement(node) && !controls.has(node.localName);
}
