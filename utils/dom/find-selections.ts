import { HOST_TAG } from './host-tag.ts';
import { isElement } from './node-types.ts';
import type { TextField } from './text-source.ts';
import { isFrame, shadowRootOf } from './traverse.ts';

/**
 * One highlighted stretch, as it was when it was looked at. Offsets as in a `Range`; but the two ends
 * of `nodes` may stand in different shadow roots of one document, and in either order in the flat tree.
 */
export type SelectedStretch =
  | ({ readonly type: 'nodes' } & Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>)
  /** `[start, end)` of the field's value, UTF-16 code units. */
  | { readonly type: 'value'; readonly field: TextField; readonly start: number; readonly end: number };

/**
 * What is highlighted on a page, likeliest first: where the focus is (in the field, in the document of
 * the frame that has it), then in the documents around that. Each is one way to understand
 * "the selection"; the reader means the first that holds text.
 */
export function* findSelections(document: Document): Generator<readonly SelectedStretch[], void, undefined> {
  for (const inner of listDocuments(document)) {
    const field = findFieldSelection(inner);
    if (field) yield [field];
    const selection = inner.getSelection();
    const stretches = selection ? listStretches(selection) : [];
    if (stretches.length > 0) yield stretches;
  }
}

/** Whether there is anything that may be understood so. */
export function isAnythingSelected(document: Document): boolean {
  for (const _stretches of findSelections(document)) return true;
  return false;
}

/** Chromium before 137 and Firefox before 142 do not have `getComposedRanges`. */
type AnySelection = Omit<Selection, 'getComposedRanges'> & Partial<Pick<Selection, 'getComposedRanges'>>;

/** A selection that begins or ends in shadow roots says so only to those who name the roots: from the outermost inwards. */
function listStretches(selection: AnySelection): readonly SelectedStretch[] {
  const roots: ShadowRoot[] = [];
  const read = (): readonly (StaticRange | Range)[] =>
    selection.getComposedRanges?.({ shadowRoots: roots }) ??
    Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  let ranges = read();
  for (let found = listHiding(ranges, roots); found.length > 0; found = listHiding(ranges, roots)) {
    roots.push(...found);
    ranges = read();
  }
  return ranges.flatMap(({ startContainer, startOffset, endContainer, endOffset }) =>
    startContainer === endContainer && startOffset === endOffset
      ? []
      : [{ type: 'nodes', startContainer, startOffset, endContainer, endOffset }],
  );
}

/** The shadow roots that an end may stand in: it is told as just before or just behind their host. */
function listHiding(ranges: readonly (StaticRange | Range)[], known: readonly ShadowRoot[]): readonly ShadowRoot[] {
  const hosts = ranges.flatMap(({ startContainer, startOffset, endContainer, endOffset }) => [
    startContainer.childNodes[startOffset],
    endContainer.childNodes[endOffset - 1],
  ]);
  const roots = hosts.flatMap((host) => (host && isElement(host) ? (shadowRootOf(host) ?? []) : []));
  return [...new Set(roots)].filter((root) => !known.includes(root));
}

/** What is highlighted in the field that has the focus. What is typed into a password field is never read. */
function findFieldSelection(document: Document): SelectedStretch | null {
  const field = findFocused(document);
  if (!field || !isTextField(field) || isSecret(field)) return null;
  // Null for a field of numbers or of addresses: browsers tell no selection there.
  const { selectionStart: start, selectionEnd: end } = field;
  return start === null || end === null || start >= end ? null : { type: 'value', field, start, end };
}

function isTextField(element: Element): element is TextField {
  return element.localName === 'input' || element.localName === 'textarea';
}

/** A field that shows its password on demand is another type of field meanwhile. */
function isSecret(field: TextField): boolean {
  return field.type === 'password' || /password|one-time-code/i.test(field.getAttribute('autocomplete') ?? '');
}

/** The element that has the focus in a document, in whatever shadow root. */
function findFocused(document: Document): Element | null {
  let focused = document.activeElement;
  for (let inner = focused; inner; inner = shadowRootOf(inner)?.activeElement ?? null) focused = inner;
  return focused;
}

/** The documents of the frames that have the focus, from the inside out, and the page. */
function listDocuments(document: Document): readonly Document[] {
  const documents = [document];
  for (let focused = findFocused(document); focused && isFrame(focused); ) {
    const inner = focused.contentDocument;
    if (!inner) break;
    documents.unshift(inner);
    focused = findFocused(inner);
  }
  // In Hark's panel, the focus says nothing.
  return document.activeElement?.localName === HOST_TAG ? [...documents, ...listFrames(document)] : documents;
}

function listFrames(document: Document): readonly Document[] {
  const frames = [...document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')];
  return frames.flatMap(({ contentDocument }) =>
    contentDocument ? [contentDocument, ...listFrames(contentDocument)] : [],
  );
}

/** Whether the focus is in a frame that shows a page of another origin: what is highlighted there cannot be seen from here. */
export function isFocusElsewhere(document: Document): boolean {
  const [innermost] = listDocuments(document);
  const focused = innermost && findFocused(innermost);
  return focused != null && isFrame(focused) && focused.contentDocument === null;
}
