import type { ElementLooks } from './element-looks.ts';
import { wordsOf } from './element-words.ts';
import { isElement, isText } from './node-types.ts';
import { readSeenLine } from './seen-line.ts';
import { holdsShownText } from './shown-texts.ts';
import { ancestorsOf } from './traverse.ts';

/** What holds one thing and its picture: all that it says stands beside the picture. */
const holders = new Set('a button figure picture li dt dd td th h1 h2 h3 h4 h5 h6 p'.split(' '));
const longestNeighbour = 300;

/** Whether the text beside a picture says what its alternative text does: its caption, its link, what stands before or after it. */
export function repeatsText(picture: Element, alternative: string, looks: ElementLooks): boolean {
  const words = ` ${wordsOf(alternative)} `;
  return listNeighbours(picture, looks).some((text) => {
    const said = ` ${wordsOf(text)} `;
    return said.includes(words);
  });
}

function listNeighbours(picture: Element, looks: ElementLooks): readonly string[] {
  const caption = picture.closest('figure')?.querySelector('figcaption');
  const texts = caption ? [readSeenLine(caption, looks, longestNeighbour)] : [];
  let inner: Element = picture;
  for (const at of ancestorsOf(picture)) {
    if (at === picture) continue;
    if (holdsShownText(at, looks)) {
      if (holders.has(at.localName)) texts.push(readSeenLine(at, looks, longestNeighbour));
      else for (const side of sidesOf(inner)) texts.push(readSide(side, looks));
      break;
    }
    inner = at;
  }
  return texts.filter((text) => text.length <= longestNeighbour * 4);
}

/** The nearest neighbours that hold text. */
function sidesOf(element: Element): readonly Node[] {
  const next = (node: Node, side: 'previousSibling' | 'nextSibling'): Node | null => {
    let at = node[side];
    while (at && !/\S/.test(at.textContent ?? '')) at = at[side];
    return at;
  };
  return [next(element, 'previousSibling'), next(element, 'nextSibling')].filter((node) => node !== null);
}

function readSide(node: Node, looks: ElementLooks): string {
  if (isText(node)) return node.data.trim();
  return isElement(node) && !looks(node).leftOut ? readSeenLine(node, looks, longestNeighbour) : '';
}
