import { phrases, standsInWarning } from './boilerplate.ts';
import { type ArticleLine, findSideLines } from './find-side-lines.ts';
import type { TextMeasure } from './measure-text.ts';
import { telephone } from './telephone.ts';
import { ancestorsOf } from './traverse.ts';
import { isUrgentAdvice } from './urgent-advice.ts';

const headings = new Set('h1 h2 h3 h4 h5 h6'.split(' '));
const cells = new Set('td th li dt dd'.split(' '));
/** What is read whatever its words: the page's title, and what opens a section. */
const keeping = 'h1, summary, [aria-expanded]';
const dose = /\p{N}\s?(?:mg|mcg|µg|μg|ml|g|IE|IU|UI)(?![\p{L}\p{N}])/u;

/**
 * An article's text without the lines that `findSideLines` finds in it. A telephone number, a dose, a
 * warning and advice for an emergency stay wherever they stand.
 *
 * Measured on 504 labelled pages: of the unwanted snippets 16.1 % were read before and 12.6 % after,
 * and no wanted one fewer.
 */
export function leaveOutSideLines(kept: ReadonlySet<Text>, measure: TextMeasure): ReadonlySet<Text> {
  const lines = listLines(kept, measure);
  const suspected = findSideLines(lines);
  if (suspected.size === 0) return kept;
  const checked = lines.map((line, at) =>
    suspected.has(at) && mustStay(line) ? { ...line, role: 'kept' as const } : line,
  );
  const left = new Set(kept);
  for (const at of findSideLines(checked)) for (const node of checked[at]?.nodes ?? []) left.delete(node);
  // A page of nothing else is better read than silent.
  return [...left].some(({ data }) => /\S/.test(data)) ? left : kept;
}

interface NodeLine extends ArticleLine {
  readonly nodes: readonly Text[];
}

function mustStay({ text, nodes: [node] }: NodeLine): boolean {
  if (telephone.test(text) || dose.test(text) || isUrgentAdvice(text)) return true;
  return node !== undefined && (node.parentElement?.closest(keeping) != null || standsInWarning(node));
}

/** The kept texts that follow one another in one block. */
function listLines(kept: ReadonlySet<Text>, { nodes }: TextMeasure): readonly NodeLine[] {
  const groups: { block: Element | null; nodes: Text[] }[] = [];
  for (const node of nodes.keys()) {
    if (!kept.has(node)) continue;
    const block = findBlock(node);
    const last = groups.at(-1);
    if (last?.block === block) last.nodes.push(node);
    else groups.push({ block, nodes: [node] });
  }
  return groups.map((group) => {
    const sum = { length: 0, linked: 0 };
    for (const node of group.nodes) {
      const { length, linked } = nodes.get(node) ?? { length: 0, linked: false };
      sum.length += length;
      if (linked) sum.linked += length;
    }
    const text = group.nodes
      .map(({ data }) => data)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    return { text, role: roleOf(group.nodes[0]), linked: sum.linked / Math.max(1, sum.length), nodes: group.nodes };
  });
}

function findBlock(node: Node): Element | null {
  for (const around of ancestorsOf(node)) if (!phrases.has(around.localName)) return around;
  return null;
}

function roleOf(node: Text | undefined): ArticleLine['role'] {
  if (!node) return 'text';
  for (const { localName } of ancestorsOf(node)) {
    if (headings.has(localName)) return 'heading';
    if (cells.has(localName)) return 'cell';
  }
  return 'text';
}
