import type { KeepsPicture } from './article-pictures.ts';
import type { CueSource } from './cue-source.ts';
import type { ElementLooks } from './element-looks.ts';
import { isElement, isText } from './node-types.ts';
import type { PageLayout } from './page-layout.ts';
import { standApart } from './stands-apart.ts';
import type { Structure, WalkedStructure } from './structure.ts';
import type { ClipText, TextItem, TextStretch } from './text-item.ts';
import { ancestorsOf, listSteps, listStepsFrom, type Step, shownParentOf } from './traverse.ts';

interface WalkOptions {
  readonly layout: PageLayout;
  readonly looks: ElementLooks;
  readonly clip: ClipText;
  /** Null where nothing of it is met. */
  readonly structure: Structure | null;
  /** Which pictures belong to what is read. None if not given. */
  readonly keepsPicture?: KeepsPicture;
  /** Where in `root` to begin; with what stands around it, and without what stands before it. */
  readonly start?: Node | null;
  /** Told of each step before anything is asked about its node. */
  readonly follow?: (step: Step) => void;
}

/** After so many nodes in a row without text the walk says so. */
const patience = 200;
const nothingYet: TextItem = { type: 'nothing yet' };
const blockEnd: TextItem = { type: 'block end' };
const lineBreak: TextItem = { type: 'line break' };
const gaps: ReadonlyMap<string, TextItem> = new Map([
  ['sup', { type: 'gap', between: 'raised' }],
  ['sub', { type: 'gap', between: 'lowered' }],
]);
const apart: TextItem = { type: 'gap', between: 'boxes' };
const deletionStart: TextItem = { type: 'cue', says: { kind: 'deletion start' } };
const deletionEnd: TextItem = { type: 'cue', says: { kind: 'deletion end' } };

/** The seen text in `root`, in reading order, as it is asked for. */
export function* walkText(root: Node, options: WalkOptions): Generator<TextItem, void, undefined> {
  const { layout, looks, clip, keepsPicture = () => false } = options;
  const structure = options.structure?.followWalk({ looks, clip, keepsPicture });
  const cues = structure?.cues ?? [];
  /** The picture just told; what is in it is not text. */
  let told: Node | null = null;
  const goesInside = (node: Node) => isElement(node) && node !== told && !looks(node).leftOut;
  /** Each block says for itself that its text is struck: reading may begin at any of them. */
  let deletion: 'said' | 'unsaid' = 'unsaid';
  let inVain = 0;
  /** What was read just before in the same block. */
  let last: TextStretch | null = null;
  let strikes = isInStruck(root) ? 1 : 0;
  const steps = options.start ? listStepsWithin(root, options.start, goesInside) : listSteps(root, goesInside);
  for (const step of steps) {
    options.follow?.(step);
    const { node, phase } = step;
    inVain += 1;
    if (inVain % patience === 0) yield nothingYet;
    const entered = phase === 'enter' && isElement(node) ? node : null;
    const picture = entered && strikes === 0 ? structure?.readPicture(entered) : null;
    if (picture) {
      const { stretch, worth, place } = picture;
      yield* sayCues(cues, (source) => source.before(stretch));
      if (place === 'in line') {
        if (last) yield apart;
        last = stretch;
      }
      yield worth === 'character' ? textOf(stretch, structure) : { type: 'alternative', stretch, place };
      told = node;
    }
    const formula = entered && structure?.readFormula(entered);
    if (formula) {
      if (last) yield apart;
      yield { type: 'text', stretch: formula };
      last = formula;
      told = node;
    }
    if (isText(node)) {
      const kept = readText(node, options);
      if (!kept) continue;
      const stretch: TextStretch = { source: node, ...kept };
      const isBlank = node.data.trim() === '';
      if (!isBlank) yield* sayCues(cues, (source) => source.before(stretch));
      if (strikes > 0 && deletion === 'unsaid' && !isBlank) {
        yield deletionStart;
        deletion = 'said';
      }
      if (last && standApart(last, stretch, layout)) yield apart;
      yield textOf(stretch, structure);
      inVain = 0;
      last = stretch;
      if (!isBlank) yield* sayCues(cues, (source) => source.after(stretch));
    } else if (isElement(node) && !looks(node).leftOut) {
      if (node.localName === 'br') {
        if (phase === 'enter') yield lineBreak;
        last = null;
        continue;
      }
      if (phase === 'enter' && isPlacedAnew(node)) {
        yield lineBreak;
        last = null;
      }
      if (isStruck(node)) strikes += phase === 'enter' ? 1 : -1;
      const { bordered } = looks(node);
      const gap = gaps.get(node.localName);
      if (deletion === 'said' && (bordered || strikes === 0)) {
        yield deletionEnd;
        deletion = 'unsaid';
      }
      if (bordered) {
        yield blockEnd;
        last = null;
      } else if (gap) yield gap;
      for (const source of cues) source[phase](node);
    }
  }
}

function* listStepsWithin(root: Node, start: Node, goesInside: (node: Node) => boolean): Generator<Step> {
  const around: Element[] = [];
  for (const at of start === root ? [] : ancestorsOf(start)) {
    if (at !== start) around.unshift(at);
    if (at === root) break;
  }
  for (const node of around) yield { node, phase: 'enter' };
  yield* listStepsFrom(start, goesInside, root);
}

function* sayCues(
  sources: readonly CueSource[],
  ask: (source: CueSource) => ReturnType<CueSource['before']>,
): Iterable<TextItem> {
  for (const source of sources) for (const says of ask(source)) yield { type: 'cue', says };
}

function textOf(stretch: TextStretch, structure: WalkedStructure | undefined): TextItem {
  const hint = structure?.findHint(stretch.source);
  return { type: 'text', stretch, ...(hint && { hint }) };
}

/** The stretch of a text node that is seen and kept. */
function readText(node: Text, { looks, clip }: WalkOptions): ReturnType<ClipText> {
  const parent = shownParentOf(node);
  if (!parent || !looks(parent).textShown) return null;
  const kept = clip(node);
  return kept && kept.start < kept.end ? kept : null;
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
