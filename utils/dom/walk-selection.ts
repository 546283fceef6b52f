import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import {
  createElementLooks,
  type ElementLook,
  type ElementLooks,
  foldSections,
  unfoldSections,
} from './element-looks.ts';
import type { SelectedStretch } from './find-selections.ts';
import { isElement, isText } from './node-types.ts';
import type { PageLayout } from './page-layout.ts';
import type { NodeStretch } from './stretch-nodes.ts';
import type { Structure } from './structure.ts';
import type { ClipText, TextItem } from './text-item.ts';
import { readSource } from './text-source.ts';
import { ancestorsOf, isFrame, type Step, shadowRootOf } from './traverse.ts';
import { walkText } from './walk-text.ts';

interface SelectionWalk {
  /** Null where the stretches hold nothing of it. */
  readonly structure: Structure | null;
  readonly closedSections: ClosedSectionsChoice;
  readonly layout: PageLayout;
  /** Text that is not stands within a stretch and is not highlighted. */
  readonly isSelectable: (text: Text) => boolean;
}

/** What is seen of some highlighted stretches. Firefox has one for each cell of a table, and for each place that was highlighted with Ctrl held. */
export function* walkSelection(
  stretches: readonly SelectedStretch[],
  walk: SelectionWalk,
): Generator<TextItem, void, undefined> {
  const { layout, structure, closedSections } = walk;
  const looks = (closedSections === 'announce' ? foldSections : unfoldSections)(
    createElementLooks(layout, { structure }),
  );
  for (const stretch of stretches) {
    if (stretch.type === 'value') yield* walkValue(stretch);
    else yield* walkNodes(stretch, looks, walk);
    yield { type: 'block end' };
  }
}

type ValueStretch = Extract<SelectedStretch, { type: 'value' }>;

/** Line by line: a field knows no other sign of what belongs together. */
function* walkValue({ field, start, end }: ValueStretch): Generator<TextItem, void, undefined> {
  let at = start;
  for (const line of readSource(field).slice(start, end).split('\n')) {
    if (at > start) yield { type: 'line break' };
    if (line !== '') yield { type: 'text', stretch: { source: field, start: at, end: at + line.length } };
    at += line.length + 1;
  }
}

/** One end of a stretch, as the walk comes to it. */
interface End {
  /** It is reached on entering this node, if there is one. */
  readonly node: Node | null;
  /** Within the node, if that is a text. UTF-16 code units. */
  readonly offset: number;
  /** What it stands in. Coming out of one of these, or going past it, says that the end has been reached. */
  readonly around: ReadonlySet<Node>;
}

function* walkNodes(
  stretch: NodeStretch,
  looks: ElementLooks,
  { layout, structure, isSelectable }: SelectionWalk,
): Generator<TextItem, void, undefined> {
  const start = findEnd(stretch.startContainer, stretch.startOffset);
  const end = findEnd(stretch.endContainer, stretch.endOffset);
  const root = findRoot(stretch, start, end);
  if (!root || !isInside(root, looks)) return;
  /** Both of them, then the other one, then none. Slots can turn their order round. */
  let ahead: readonly End[] = [start, end];
  let kept: ReturnType<ClipText> = null;
  const reach = (isReached: (end: End) => boolean) => {
    ahead = ahead.filter((at) => !isReached(at));
  };

  /** What lies before and behind the stretch is not looked at; nothing in a frame is highlighted with its surroundings. */
  const passed = new Set<Element>();
  const looksWithin: ElementLooks = (element) => (passed.has(element) ? passedOver : looks(element));
  const follow = ({ node, phase }: Step) => {
    if (isText(node)) {
      kept = clipText(node, ahead);
      if (node === start.node || node === end.node) reach((at) => at.node === node);
      return;
    }
    if (phase === 'enter') {
      if (node === start.node || node === end.node) reach((at) => at.node === node);
      if (!isElement(node)) return;
      const mayHold = ahead.length === 1 || start.around.has(node) || end.around.has(node);
      if (!mayHold || isFrame(node)) passed.add(node);
    }
    const isAround = start.around.has(node) || end.around.has(node);
    if (isAround && (phase === 'leave' || looksWithin(node as Element).leftOut))
      reach(({ around }) => around.has(node));
  };
  yield* walkText(root, {
    layout,
    looks: looksWithin,
    structure,
    follow,
    clip: (node) => (kept && isSelectable(node) ? kept : null),
    keepsPicture: () => ahead.length === 1,
  });
}

const passedOver: ElementLook = { leftOut: true, textShown: false, bordered: false, section: 'none' };

/** What of a text lies between the ends, before it is known which of them are in it. */
function clipText(node: Text, ahead: readonly End[]): ReturnType<ClipText> {
  const { length } = node.data;
  if (!ahead.some((at) => at.node === node)) return ahead.length === 1 ? { start: 0, end: length } : null;
  const [first = length, second] = ahead
    .filter((at) => at.node === node)
    .map(({ offset }) => Math.min(offset, length))
    .sort((one, other) => one - other);
  if (ahead.length === 1) return { start: 0, end: first };
  return ahead.length === 2 && first < length ? { start: first, end: second ?? length } : null;
}

function findEnd(container: Node, offset: number): End {
  const outer = (container as Partial<ShadowRoot>).host;
  const around = new Set<Node>(ancestorsOf(container.nodeType === 11 && outer ? outer : container));
  if (container.childNodes.length === 0 && !isElement(container)) return { node: container, offset, around };
  const inner = isElement(container) && offset === 0 ? shadowRootOf(container) : null;
  return { node: (inner ?? container).childNodes[offset] ?? null, offset: 0, around };
}

/** What both ends stand in. */
function findRoot({ startContainer, endContainer }: NodeStretch, start: End, end: End): Node | null {
  if (isText(startContainer) && startContainer === endContainer) return startContainer;
  for (const at of start.around) if (end.around.has(at)) return at;
  return startContainer.ownerDocument?.documentElement ?? null;
}

/** Whether what is around the node is seen. */
function isInside(node: Node, looks: ElementLooks): boolean {
  for (const at of ancestorsOf(node)) if (at !== node && looks(at).leftOut) return false;
  return true;
}
