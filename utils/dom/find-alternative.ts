import { weighAlternative } from '@/utils/core/article/alternative-text.ts';
import { readSource, type TextSource } from './text-source.ts';

/** What a page says in the place of a picture. */
export interface Alternative {
  readonly source: TextSource;
  readonly worth: 'words' | 'character';
}

/** The alternative text of an element that is a picture, or null where it is none or says nothing. */
export function findAlternative(element: Element): Alternative | null {
  const source = findSource(element);
  if (!source || isDecorative(element)) return null;
  const worth = weighAlternative(readSource(source));
  return worth === 'nothing' ? null : { source, worth };
}

function findSource(element: Element): TextSource | null {
  if (element.localName === 'img') return element.getAttributeNode('alt');
  if (element.localName === 'svg') return findSvgSource(element);
  return element.getAttribute('role') === 'img' && !isWrittenPicture(element) ? findLabel(element) : null;
}

function findSvgSource(svg: Element): TextSource | null {
  const title = [...svg.children].find(({ localName }) => localName === 'title');
  const text = [...(title?.childNodes ?? [])].find((node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''));
  return findLabel(svg) ?? (text ? (text as Text) : null);
}

function findLabel(element: Element): TextSource | null {
  const label = element.getAttributeNode('aria-label');
  return label && /\S/.test(label.value) ? label : null;
}

/** An emoji in the text is what is written, and voices name it; more than a word is no icon's letters. */
function isWrittenPicture({ textContent }: Element): boolean {
  const own = (textContent ?? '').trim();
  return /\p{Extended_Pictographic}|\p{RI}/u.test(own) || /\s/.test(own);
}

function isDecorative(element: Element): boolean {
  const role = element.getAttribute('role');
  return role === 'presentation' || role === 'none' || element.closest('[aria-hidden="true"]') !== null;
}
