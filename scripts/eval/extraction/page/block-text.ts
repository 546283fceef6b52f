const blocks = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody thead tfoot tr td th ul br caption'.split(
    ' ',
  ),
);
const skipped = new Set(
  'script style noscript template svg head iframe object video audio select button input textarea'.split(' '),
);

/** The text in `root` with a line for each block element: how the corpora's own scorer reads markup. */
export function readBlocks(root: Element): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) {
      text += (node as Text).data.replace(/\s+/g, ' ');
      return;
    }
    if (node.nodeType !== node.ELEMENT_NODE) return;
    const name = (node as Element).localName.toLowerCase();
    if (skipped.has(name)) return;
    const border = blocks.has(name) ? '\n' : '';
    text += border;
    for (const child of node.childNodes) walk(child);
    text += border;
  };
  walk(root);
  return text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
