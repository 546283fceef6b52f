import { phrases } from './boilerplate.ts';
import type { TextMeasure } from './measure-text.ts';
import { ancestorsOf } from './traverse.ts';

const linkShare = 0.3;
/** Longer than a label, a date or a signature of a post. */
const fewestOfBare = 100;
const lineParts = new Set([...phrases, 'br', 'wbr', 'img']);

/** A paragraph without markup of its own: forums and old systems write in a bare box, line after line. */
export function isBareParagraph(node: Text, measure: TextMeasure): boolean {
  for (const around of ancestorsOf(node)) {
    if (phrases.has(around.localName)) continue;
    const { length, linked } = measure.of(around);
    if (length <= fewestOfBare || linked >= length * linkShare) return false;
    if (isOfTeaser(around, length, measure)) return false;
    return (
      [...around.children].every(({ localName }) => lineParts.has(localName)) &&
      /[.!?。؟]/.test(around.textContent ?? '')
    );
  }
  return false;
}

const mostOfCard = 250;
const fewestOfTitle = 10;

/** What stands in a card with the title of something else, a link. */
function isOfTeaser(box: Element, length: number, measure: TextMeasure): boolean {
  if (box.closest('figure, figcaption, a, [class*="caption" i]')) return true;
  for (let at = box.parentElement, steps = 0; at && steps < 3; at = at.parentElement, steps += 1) {
    const around = measure.of(at);
    if (around.length > length + mostOfCard) return false;
    if (around.linked >= fewestOfTitle) return true;
  }
  return false;
}
