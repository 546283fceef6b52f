/**
 * Draws a sheet onto a canvas as it is laid out on the page: colours behind boxes, shapes of SVG paths, and text line
 * by line at the places the browser gave it. So the picture is the preview. The sheet uses nothing else: no borders,
 * no pictures.
 * @param scale canvas pixels for each CSS pixel
 */
export function drawSheet(sheet: HTMLElement, canvas: HTMLCanvasElement, scale: number): void {
  const page = sheet.getBoundingClientRect();
  canvas.width = Math.round(page.width * scale);
  canvas.height = Math.round(page.height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw on.');
  context.scale(scale, scale);
  context.translate(-page.left, -page.top);
  for (const element of [sheet, ...sheet.querySelectorAll<HTMLElement | SVGElement>('*')]) drawBox(element, context);
  const document = sheet.ownerDocument;
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) drawText(node as Text, context);
}

function drawBox(element: Element, context: CanvasRenderingContext2D): void {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (element instanceof SVGPathElement) {
    const matrix = element.getScreenCTM();
    if (matrix === null) return;
    const path = new Path2D();
    path.addPath(new Path2D(element.getAttribute('d') ?? ''), matrix);
    context.fillStyle = style.fill;
    context.fill(path);
  } else if (element instanceof HTMLElement && style.backgroundColor !== 'rgba(0, 0, 0, 0)') {
    context.fillStyle = style.backgroundColor;
    context.fillRect(box.left, box.top, box.width, box.height);
  }
}

function drawText(text: Text, context: CanvasRenderingContext2D): void {
  const parent = text.parentElement;
  if (parent === null) return;
  const style = getComputedStyle(parent);
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.direction = style.direction === 'rtl' ? 'rtl' : 'ltr';
  context.textAlign = style.direction === 'rtl' ? 'right' : 'left';
  context.textBaseline = 'alphabetic';
  for (const { words, box } of findLines(text)) {
    // The box of a line of text begins where its font's ascent does.
    const baseline = box.top + context.measureText(words).fontBoundingBoxAscent;
    context.fillText(words, style.direction === 'rtl' ? box.right : box.left, baseline);
  }
}

interface Line {
  readonly words: string;
  readonly box: DOMRect;
}

/** The lines a text is broken into, each with the box around it. */
function findLines(text: Text): readonly Line[] {
  const range = text.ownerDocument.createRange();
  const lines: { from: number; to: number; top: number }[] = [];
  for (let at = 0; at < text.data.length; at += 1) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const box = range.getBoundingClientRect();
    if (box.height === 0) continue;
    const last = lines.at(-1);
    // Within a line fonts differ by a few pixels; lines are a line's height apart.
    if (last !== undefined && Math.abs(box.top - last.top) < box.height / 2) last.to = at + 1;
    else lines.push({ from: at, to: at + 1, top: box.top });
  }
  return lines.map(({ from, to }) => {
    range.setStart(text, from);
    range.setEnd(text, to);
    return { words: text.data.slice(from, to).trim(), box: range.getBoundingClientRect() };
  });
}
