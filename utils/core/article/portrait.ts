/**
 * What a page tells of itself to have its article found elsewhere: its elements and texts in the order in which they
 * stand in its markup, as plain data. Nothing in it can be loaded or run.
 *
 * Elements and texts are known by their numbers, from 0 for the body, as they come in `steps`.
 */
export interface Portrait {
  readonly title: string;
  /** Of the outermost element, names and values by turns. */
  readonly root: readonly string[];
  /** What the page says of its own title (`<meta>`): property, name and content by turns. */
  readonly metas: readonly string[];
  readonly steps: readonly PortraitStep[];
  /** Slots that a script has filled by itself: each slot's number, with those of what stands in it. */
  readonly slotted: readonly (readonly number[])[];
  /**
   * Where characters stand that may be shown apart from their neighbours, though no space is written between: the text's
   * number, the character's, then its box (left, top, width, height in tenths of a CSS pixel), and 1 where lines run
   * from top to bottom.
   */
  readonly boxes: readonly (readonly number[])[];
}

/** A text; an element, which goes on until its `END`; or a mark. */
export type PortraitStep = string | PortraitMark | PortraitElement;

/** Its local name, its layout (`layout-bits.ts`), then names and values of its attributes by turns. */
export type PortraitElement = readonly [string, number, ...string[]];

export const END = 0;
/** What follows as far as its own `END` is the element's shadow root, a named one or one that a script fills. */
export const SHADOW = 1;
export const FILLED_SHADOW = 2;
/** What follows as far as its own `END` is the document in the frame. */
export const FRAMED = 3;
export type PortraitMark = typeof END | typeof SHADOW | typeof FILLED_SHADOW | typeof FRAMED;

/**
 * The attributes that are looked at in finding and reading an article, Readability's part among it. No address of a
 * picture, a frame or a script, and nothing that a reader has filled in.
 */
export const portraitAttributes: readonly string[] =
  'class id role rel itemprop datetime href hidden aria-hidden aria-expanded aria-controls aria-haspopup aria-modal inert tabindex nospeech no-read-aloud data-read-aloud slot lang xml:lang translate rowspan colspan scope headers datatable summary open alt alttext reversed start display x y dy data-ssml data-ssml-sub-alias data-ssml-sub data-ssml-say-as data-ssml-say-as-interpret-as data-ssml-break data-ssml-break-time data-ssml-break-strength'.split(
    ' ',
  );

/** Of these elements alone: of a field `value` is what was typed, and of a script `type` finds what Readability takes for a title. */
export const itemAttributes: readonly string[] = ['type', 'value'];

/** What is said for a picture: no other label is looked at. */
export const LABEL_ATTRIBUTE = 'aria-label';

/** And these, which a portrait writes by itself. */
export const ownAttributes: readonly string[] = ['name', 'title', 'data-src', 'marker'];

/** Attributes that hold text which is read. */
export const readAttributes = ['alt', 'alttext', LABEL_ATTRIBUTE] as const;
