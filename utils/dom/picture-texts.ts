import type { KeepsPicture } from './article-pictures.ts';
import type { ElementLooks } from './element-looks.ts';
import { wordsOf } from './element-words.ts';
import { findAlternative } from './find-alternative.ts';
import type { ShapeLayout } from './page-layout.ts';
import { repeatsText } from './repeats-text.ts';
import type { TextStretch } from './text-item.ts';
import { readSource } from './text-source.ts';

/** What is said for a picture, and where. */
export interface PictureText {
  readonly stretch: TextStretch;
  /** A `character` is part of the text; `words` are said instead of the picture. */
  readonly worth: 'words' | 'character';
  readonly place: 'in line' | 'by itself';
}

/** What is said for an element that is a picture; null for all others, and for pictures that say nothing new. */
export type ReadPicture = (element: Element) => PictureText | null;

/** Good for one walk: of neighbouring pictures that say the same only the first is told. */
export function createPictureReader(
  looks: ElementLooks,
  keeps: KeepsPicture,
  { placePicture }: Pick<ShapeLayout, 'placePicture'>,
): ReadPicture {
  let before: { readonly picture: Element; readonly words: string } | null = null;
  return (picture) => {
    const alternative = findAlternative(picture);
    if (!alternative || !isOpen(picture, looks)) return null;
    const place = placePicture(picture);
    if (place === 'unseen' || !keeps(picture)) return null;
    const { source, worth } = alternative;
    const text = readSource(source);
    const words = wordsOf(text);
    if (worth === 'words') {
      const isSame = before?.words === words && before.picture.parentElement === picture.parentElement;
      before = { picture, words };
      if (isSame || repeatsText(picture, text, looks)) return null;
    }
    const lead = text.length - text.trimStart().length;
    const stretch = { source, start: lead, end: text.trimEnd().length };
    return { stretch, worth, place: worth === 'character' ? 'in line' : place };
  };
}

/** A drawing is told where the text in it, if it has any, is not read. */
function isOpen(picture: Element, looks: ElementLooks): boolean {
  return (picture.localName === 'svg') === looks(picture).leftOut;
}
