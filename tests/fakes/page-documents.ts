import fc from 'fast-check';

/** A part of a page as a test makes it up, before it is written as markup. */
type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  /** Not to be seen: by one of the ways of `hide`. */
  | { readonly kind: 'hidden'; readonly hiding: Hiding; readonly text: string }
  | { readonly kind: 'ruby'; readonly base: string }
  | { readonly kind: 'element'; readonly tag: string; readonly attributes: string; readonly parts: readonly Part[] };

/** How a text can be kept from being seen. */
const HIDINGS = ['display', 'script', 'style', 'template', 'hidden', 'visibility', 'clip', 'away'] as const;
type Hiding = (typeof HIDINGS)[number];
/** happy-dom 21 lays nothing out, and compares places behind a `<template>` wrongly. */
export const HIDINGS_WITHOUT_LAYOUT: readonly Hiding[] = ['display', 'script', 'style'];

/** A page made up, and the characters of it that are seen, white space aside. */
export interface MadeUpPage {
  /** What stands in the body. */
  readonly html: string;
  readonly seen: string;
}

/** Hidden text and annotations are made of this alone: no other text has it. */
const UNSEEN = 'ҙ';

const words = fc.constantFrom(
  'mild',
  'Dr.',
  '5',
  '−0.5',
  '10',
  'mg',
  'not',
  'e.g.',
  'cafe\u0301',
  'Rene\u0301e’s',
  'A\u030A\u0323',
  '👋',
  '👩🏽‍⚕️',
  '🇳🇱',
  'שלום',
  'العربية',
  '12/3',
  '病院。',
  '薬を',
  '한국어',
  'ไทย',
  'a&b',
  '<5',
  '𝒳',
  'end.',
  'Why?',
  '“No!”',
);
const spaces = fc.constantFrom(' ', ' ', ' ', '', '\n    ', '\t', '\u00A0', '  ', '\u2003', '\u3000', '\u200B', '\r\n');
const text: fc.Arbitrary<Part> = fc
  .array(fc.tuple(words, spaces), { minLength: 1, maxLength: 6 })
  .chain((pairs) => spaces.map((first): Part => ({ kind: 'text', text: first + pairs.flat().join('') })));
const blank: fc.Arbitrary<Part> = spaces.map((space) => ({ kind: 'text', text: space }));

const attributes = fc.constantFrom(
  '',
  '',
  '',
  ' lang="fr"',
  ' lang="ar" dir="rtl"',
  ' lang=""',
  ' class="Share-This post_meta"',
  ' title="&quot;> x"',
  ' data-n="1 < 2"',
  ' style="color: red"',
);

function elementOf(tags: readonly string[], parts: fc.Arbitrary<readonly Part[]>): fc.Arbitrary<Part> {
  return fc.record({ kind: fc.constant('element' as const), tag: fc.constantFrom(...tags), attributes, parts });
}

const inlineTags = 'b i em strong span code sup sub abbr u q small del s mark cite a'.split(' ');
const textBlockTags = 'p h2 h3 pre address'.split(' ');
const boxTags = 'div section article blockquote'.split(' ');

/** Pages of nested blocks and inline elements, lists, tables, ruby, breaks, hidden parts and odd characters. */
export function madeUpPages(hidings: readonly Hiding[] = HIDINGS): fc.Arbitrary<MadeUpPage> {
  const hidden: fc.Arbitrary<Part> = fc.record({
    kind: fc.constant('hidden' as const),
    hiding: fc.constantFrom(...hidings),
    text: fc.constantFrom(UNSEEN, `${UNSEEN} ${UNSEEN}`),
  });
  const ruby: fc.Arbitrary<Part> = words.map((base) => ({ kind: 'ruby', base }));
  const lineBreak: fc.Arbitrary<Part> = fc.constant({ kind: 'break' });
  const few = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 1, maxLength: 3 });
  const { blocks } = fc.letrec<{ inline: Part; block: Part; blocks: readonly Part[] }>((tie) => {
    const inlines = few(tie('inline'));
    const cells = few(fc.oneof(elementOf(['td'], tie('blocks')), elementOf(['th'], inlines)));
    return {
      inline: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 6, arbitrary: text },
        { weight: 1, arbitrary: blank },
        { weight: 1, arbitrary: lineBreak },
        { weight: 1, arbitrary: hidden },
        { weight: 1, arbitrary: ruby },
        { weight: 4, arbitrary: elementOf(inlineTags, inlines) },
      ),
      block: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 6, arbitrary: elementOf(textBlockTags, inlines) },
        { weight: 2, arbitrary: text },
        { weight: 1, arbitrary: blank },
        { weight: 1, arbitrary: lineBreak },
        { weight: 1, arbitrary: hidden },
        { weight: 2, arbitrary: elementOf(boxTags, tie('blocks')) },
        { weight: 1, arbitrary: elementOf(['ul', 'ol'], few(elementOf(['li'], tie('blocks')))) },
        { weight: 1, arbitrary: elementOf(['dl'], few(elementOf(['dt', 'dd'], inlines))) },
        { weight: 1, arbitrary: elementOf(['table'], few(elementOf(['tr'], cells))) },
        { weight: 1, arbitrary: elementOf(['figure'], few(elementOf(['p', 'figcaption'], inlines))) },
      ),
      blocks: few(tie('block')),
    };
  });
  return blocks.map((parts) => ({ html: parts.map(write).join(''), seen: squeeze(parts.map(see).join('')) }));
}

function write(part: Part): string {
  switch (part.kind) {
    case 'text':
      return toMarkup(part.text);
    case 'break':
      return '<br>';
    case 'hidden':
      return hide(part.hiding, part.text);
    case 'ruby':
      return `<ruby>${toMarkup(part.base)}<rp>${UNSEEN}</rp><rt>${UNSEEN}</rt></ruby>`;
    case 'element':
      return `<${part.tag}${part.attributes}>${part.parts.map(write).join('')}</${part.tag}>`;
  }
}

function hide(hiding: Hiding, hidden: string): string {
  switch (hiding) {
    case 'display':
      return `<span style="display: none">${hidden}</span>`;
    case 'template':
      return `<template>${hidden}</template>`;
    case 'script':
      return `<script type="text/plain">${hidden}</script>`;
    case 'style':
      return `<style>/* ${hidden} */</style>`;
    case 'hidden':
      return `<i hidden>${hidden}</i>`;
    case 'visibility':
      return `<span style="visibility: hidden">${hidden}</span>`;
    case 'clip':
      return `<span style="position: absolute; clip: rect(0, 0, 0, 0)">${hidden}</span>`;
    case 'away':
      return `<span style="position: absolute; left: -9999px">${hidden}</span>`;
  }
}

function see(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'break':
    case 'hidden':
      return '';
    case 'ruby':
      return part.base;
    case 'element':
      return part.parts.map(see).join('');
  }
}

function toMarkup(characters: string): string {
  return characters.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Without white space, what separates and what has no width. */
export function squeeze(characters: string): string {
  return characters.replace(/[\s\u200B\u2060]+/g, '');
}
