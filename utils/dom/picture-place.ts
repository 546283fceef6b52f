/** How a picture stands to the text around it. */
export type PicturePlace =
  /** No higher than the text it stands in: an icon, a character as a picture. */
  | 'in line'
  /** By itself, wherever the page's markup has put it: floating beside a paragraph, above it. */
  | 'by itself'
  | 'unseen';

/** Higher than two lines of text, and no icon. */
const mostOfFont = 2.5;
/** Pictures that count visits. */
const tiny = 2;

export function placePicture(picture: Element): PicturePlace {
  const view = picture.ownerDocument.defaultView;
  if (!view || !picture.checkVisibility()) return 'unseen';
  const style = view.getComputedStyle(picture);
  if (style.visibility !== 'visible' && style.visibility !== '') return 'unseen';
  const { width, height } = picture.getBoundingClientRect();
  // Nothing is known yet of the size of one that waits to be scrolled to.
  if (width === 0 || height === 0) return isTinyBySay(picture) ? 'unseen' : 'by itself';
  if (width <= tiny || height <= tiny) return 'unseen';
  const flows = style.display.startsWith('inline') && (style.cssFloat === 'none' || style.cssFloat === '');
  return flows && height <= Number.parseFloat(style.fontSize) * mostOfFont ? 'in line' : 'by itself';
}

function isTinyBySay(picture: Element): boolean {
  return ['width', 'height'].some((name) => {
    const length = Number.parseFloat(picture.getAttribute(name) ?? '');
    return length <= tiny;
  });
}
