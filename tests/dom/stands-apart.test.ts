import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLiveLayout } from '@/utils/dom/live-layout.ts';
import { standApart } from '@/utils/dom/stands-apart.ts';
import { openPage } from './open-page.ts';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Whether the last text of `#a` stands apart from the first of `#b`, when their characters are laid out so. */
function ask(markup: string, places: readonly [Place, Place]): boolean {
  const page = openPage(`<!doctype html><body>${markup}</body>`);
  const view = page.defaultView as unknown as { Range: { prototype: Range } };
  const [one, other] = ['a', 'b'].map((id) => page.getElementById(id)?.firstChild as Text);
  vi.spyOn(view.Range.prototype, 'getBoundingClientRect').mockImplementation(function place(this: Range) {
    const { left, top, width, height } = places[this.startContainer === one ? 0 : 1];
    return { left, top, width, height, right: left + width, bottom: top + height } as DOMRect;
  });
  if (!one || !other) return false;
  return standApart(
    { source: one, start: 0, end: one.data.length },
    { source: other, start: 0, end: other.data.length },
    createLiveLayout(page.defaultView as Window),
  );
}

afterEach(() => vi.restoreAllMocks());

describe('texts without a space between', () => {
  const at = (left: number, top = 0, height = 20): Place => ({ left, top, width: 10, height });
  const spans = '<span id="a">Mon</span><span id="b">9–5</span>';
  const boxes = '<span id="a" style="display: inline-block">Mon</span><span id="b">9–5</span>';

  it.each([
    ['touch', spans, at(0), at(10), false],
    ['are a margin apart', spans, at(0), at(16), true],
    ['are a margin apart, right to left', spans, at(16), at(0), true],
    ['begin with an initial', spans, at(0, 0, 60), at(16), false],
    ['are on two lines, as a word broken at the end of the line', spans, at(200), at(0, 20), false],
    ['are on two lines, in boxes of their own', boxes, at(0), at(0, 20), true],
    ['overlap, as accents do that are put over letters', spans, at(0), at(5), false],
    ['are quoted by the style', '<span id="a">is</span><q id="b">low</q>', at(0), at(10), true],
    ['end in a mark', '<i id="a">Mon,</i><i id="b">9</i>', at(0), at(30), false],
    ['are letters of another script', '<i id="a">يوم</i><i id="b">٩</i>', at(30), at(0), true],
    ['are an emoji and a word', '<i id="a">🛏</i><i id="b">rest</i>', at(0), at(30), false],
    ['end in a letter with a mark', '<i id="a">Renée\u0301</i><i id="b">says</i>', at(0), at(30), true],
  ])('that %s', (_, markup, one, other, expected) => {
    expect(ask(markup, [one, other])).toBe(expected);
  });
});
