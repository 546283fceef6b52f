import { openPage } from './open-page.ts';

/** Highlights from the first `[` to the first `]` of the page's text, and takes the two signs out. */
export function highlight(html: string): Document {
  const page = openPage(html);
  const walker = page.createTreeWalker(page.body, 4);
  const range = page.createRange();
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const start = node.data.indexOf('[');
    if (start >= 0) {
      node.deleteData(start, 1);
      range.setStart(node, start);
    }
    const end = node.data.indexOf(']');
    if (end >= 0) {
      node.deleteData(end, 1);
      range.setEnd(node, end);
      break;
    }
  }
  page.getSelection()?.addRange(range);
  return page;
}
