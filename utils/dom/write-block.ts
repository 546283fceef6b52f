import type { ShownBlock } from '@/utils/core/article/shown-block.ts';
import { LINE_BREAK } from '@/utils/core/text/flatten-space.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import type { Piece } from './page-text.ts';

/** A sentence as it stands in the reading view. */
export interface WrittenSentence {
  readonly element: HTMLElement;
  /** On the article's number line, UTF-16 code units. */
  readonly span: TextSpan;
}

interface WrittenBlock {
  readonly pieces: readonly Piece[];
  readonly sentences: readonly WrittenSentence[];
}

/** What keeps a raised or lowered character apart from its neighbour for the ear; for the eye its place does. */
const GAP = '\u2009';
const tags = { raised: 'sup', lowered: 'sub', struck: 's', strong: 'strong', emphasis: 'em' } as const;

/**
 * Writes a block's text into `element`, each sentence in an element of its own, as text nodes alone.
 * @param sentences their spans on the article's number line, in order
 */
export function writeBlock(
  { block, shapes }: ShownBlock,
  sentences: readonly TextSpan[],
  element: HTMLElement,
): WrittenBlock {
  const { text, runs, alternatives, span } = block;
  const own = sentences.map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
  const struck = findStruck(block);
  const spans = [...own, ...shapes.map((one) => one.span), ...runs.map((run) => run.span), ...alternatives, ...struck];
  const pieces: Piece[] = [];
  const written = new Map<TextSpan, HTMLElement>();
  for (const { start, end } of cut(text, spans)) {
    const holds = (one: TextSpan) => one.start <= start && end <= one.end;
    const stretch = text.slice(start, end);
    const shaped = new Set(shapes.filter((one) => holds(one.span)).map(({ shape }) => shape));
    if (struck.some(holds)) shaped.add('struck');
    const sentence = own.find(holds);
    let parent = sentence ? (written.get(sentence) ?? openSentence(element)) : element;
    if (sentence) written.set(sentence, parent);
    if (stretch === LINE_BREAK) {
      parent.append(element.ownerDocument.createElement('br'));
      continue;
    }
    if (stretch === GAP && isBesideShape(shapes, start)) continue;
    const run = runs.find((one) => holds(one.span));
    if (run) parent = open(parent, 'span');
    if (run) parent.lang = run.lang;
    if (alternatives.some(holds)) parent = open(parent, 'span', 'picture');
    for (const shape of shaped) parent = open(parent, tags[shape]);
    const source = element.ownerDocument.createTextNode(stretch);
    parent.append(source);
    pieces.push({ source, span: { start: span.start + start, end: span.start + end }, offset: 0, text: stretch });
  }
  const all = [...written].map(([own, element]) => ({
    element,
    span: { start: span.start + own.start, end: span.start + own.end },
  }));
  return { pieces, sentences: all };
}

function openSentence(element: HTMLElement): HTMLElement {
  const sentence = open(element, 'span', 'sentence');
  sentence.tabIndex = -1;
  return sentence;
}

function open(parent: HTMLElement, tag: string, className = ''): HTMLElement {
  const element = parent.ownerDocument.createElement(tag);
  if (className !== '') element.className = className;
  parent.append(element);
  return element;
}

/** The stretches between all the places where something begins or ends; a line break is one by itself. */
function* cut(text: string, spans: readonly TextSpan[]): Generator<TextSpan> {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of spans) cuts.add(start).add(end);
  for (let at = 0; at < text.length; at += 1) if (text[at] === LINE_BREAK || text[at] === GAP) cuts.add(at).add(at + 1);
  const places = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((one, other) => one - other);
  for (const [index, start] of places.entries()) {
    const end = places[index + 1];
    if (end !== undefined) yield { start, end };
  }
}

function isBesideShape(shapes: ShownBlock['shapes'], at: number): boolean {
  return shapes.some(
    ({ shape, span }) => (shape === 'raised' || shape === 'lowered') && (span.start === at + 1 || span.end === at),
  );
}

/** Struck text as it is announced. */
function findStruck({ cues, text }: ShownBlock['block']): readonly TextSpan[] {
  const struck: TextSpan[] = [];
  let start: number | null = null;
  for (const { at, says } of cues) {
    if (says.kind === 'deletion start') start = at;
    if (says.kind !== 'deletion end' || start === null) continue;
    struck.push({ start, end: at });
    start = null;
  }
  return start === null ? struck : [...struck, { start, end: text.length }];
}
