import { createColumnHeaders } from './column-headers.ts';
import type { ElementLooks } from './element-looks.ts';
import { createListNumbers } from './list-numbers.ts';
import { isElement, isText } from './node-types.ts';
import type { TextItem } from './text-item.ts';
import { ancestorsOf, listSteps, type Step, shownParentOf } from './traverse.ts';

/** The stretch of a text node to read, in UTF-16 code units of its data, or null for none of it. */
export type ClipText = (node: Text) => { readonly start: number; readonly end: number } | null;

interface WalkOptions {
  readonly looks: ElementLooks;
  readonly clip: ClipText;
  /** Told of each step before anything is asked about its node. */
  readonly follow?: (step: Step) => void;
}

/** After so many nodes in a row without text the walk says so. */
const patience = 200;
const nothingYet: TextItem = { type: 'nothing yet' };
const blockEnd: TextItem = { type: 'block end' };
const lineBreak: TextItem = { type: 'line break' };
const gaps: ReadonlyMap<string, TextItem> = new Map([
  ['sup', { type: 'gap', script: 'raised' }],
  ['sub', { type: 'gap', script: 'lowered' }],
]);
const deletionStart: TextItem = { type: 'cue', says: { kind: 'deletion start' } };
const deletionEnd: TextItem = { type: 'cue', says: { kind: 'deletion end' } };
const closedSection: TextItem = { type: 'cue', says: { kind: 'closed section' } };

/** The seen text in `root`, in reading order, as it is asked for. */
export function* walkText(root: Node, { looks, clip, follow }: WalkOptions): Generator<TextItem, void, undefined> {
  const goesInside = (node: Node) => isElement(node) && !looks(node).leftOut;
  const findListNumber = createListNumbers();
  const findColumnHeader = createColumnHeaders();
  /** Of the item whose first text is still to come. */
  let listNumber: string | null = null;
  /** Of the cell whose first text is still to come. */
  let columnHeader: string | null = null;
  /** Each block says for itself that its text is struck: reading may begin at any of them. */
  let deletion: 'said' | 'unsaid' = 'unsaid';
  /** Of the closed section's heading that the walk is in: its last text. */
  let lastOfHeading: Text | null = null;
  let inVain = 0;
  let strikes = isInStruck(root) ? 1 : 0;
  for (const step of listSteps(root, goesInside)) {
    follow?.(step);
    const { node, phase } = step;
    inVain += 1;
    if (inVain % patience === 0) yield nothingYet;
    if (isText(node)) {
      const parent = shownParentOf(node);
      if (!parent || !looks(parent).textShown) continue;
      const isBlank = node.data.trim() === '';
      const kept = clip(node);
      if (kept && kept.start < kept.end) {
        if (listNumber !== null && !isBlank && startsText(node, kept.start, listNumber)) {
          yield { type: 'cue', says: { kind: 'list number', text: listNumber } };
        }
        if (columnHeader !== null && !isBlank) {
          yield { type: 'cue', says: { kind: 'column header', text: columnHeader } };
        }
        if (strikes > 0 && deletion === 'unsaid' && !isBlank) {
          yield deletionStart;
          deletion = 'said';
        }
        yield { type: 'text', stretch: { source: node, ...kept } };
        if (node === lastOfHeading) yield closedSection;
        inVain = 0;
      }
      if (isBlank) continue;
      listNumber = null;
      columnHeader = null;
    } else if (isElement(node) && !looks(node).leftOut) {
      if (node.localName === 'br') {
        if (phase === 'enter') yield lineBreak;
        continue;
      }
      if (phase === 'enter' && isPlacedAnew(node)) yield lineBreak;
      if (isStruck(node)) strikes += phase === 'enter' ? 1 : -1;
      const { bordered, section } = looks(node);
      if (section === 'closed heading' && phase === 'enter') lastOfHeading = findLastText(node, looks);
      const gap = gaps.get(node.localName);
      if (deletion === 'said' && (bordered || strikes === 0)) {
        yield deletionEnd;
        deletion = 'unsaid';
      }
      if (bordered) yield blockEnd;
      else if (gap) yield gap;
      if (node.localName === 'td') columnHeader = phase === 'enter' ? findColumnHeader(node) : null;
      if (node.localName === 'li') listNumber = phase === 'enter' ? findListNumber(node) : null;
    }
  }
}

/** The last seen text in an element that is more than white space. */
function findLastText(element: Element, looks: ElementLooks): Text | null {
  let last: Text | null = null;
  for (const { node } of listSteps(element, (at) => isElement(at) && !looks(at).leftOut)) {
    if (!isText(node) || !/\S/.test(node.data)) continue;
    const parent = shownParentOf(node);
    if (parent && looks(parent).textShown) last = node;
  }
  return last;
}

/** Whether the text is read from its beginning, and does not write the item's number itself. */
function startsText({ data }: Text, start: number, listNumber: string): boolean {
  if (data.slice(0, start).trim() !== '') return false;
  const own = /^[\s(]*([\p{L}\p{N}]+)[.)]/u.exec(data)?.[1];
  return own === undefined || `${own}.` !== listNumber;
}

function isInStruck(root: Node): boolean {
  for (const at of ancestorsOf(root)) if (at !== root && isStruck(at)) return true;
  return false;
}

/**
 * A line of a drawing's text: set off from what comes before by its place alone. (One character is
 * part of a word set letter by letter, unless it is raised or lowered.)
 */
function isPlacedAnew(element: Element): boolean {
  if (element.localName !== 'tspan') return false;
  if (['y', 'dy'].some((name) => element.hasAttribute(name))) return true;
  return element.hasAttribute('x') && (element.textContent ?? '').trim().length > 1;
}

function isStruck({ localName }: Element): boolean {
  return localName === 'del' || localName === 's' || localName === 'strike';
}
