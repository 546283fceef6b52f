import { afterEach, describe, expect, it, vi } from 'vitest';
import { finishWork } from '@/utils/core/work/work.ts';
import { drawPortrait } from '@/utils/dom/draw-portrait.ts';
import { createLiveLayout } from '@/utils/dom/live-layout.ts';
import { restorePage } from '@/utils/dom/restore-page.ts';
import { standApart } from '@/utils/dom/stands-apart.ts';
import { eye } from '@/utils/dom/visibility.ts';
import { openPage } from './open-page.ts';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const at = (left: number, top = 0, height = 20): Place => ({ left, top, width: 10, height });

/** The last text of `#a` and the first of `#b`, whose characters are laid out so. */
function layOut(page: Document, [place, otherPlace]: readonly [Place, Place]): readonly [Text, Text] {
  const view = page.defaultView as unknown as { Range: { prototype: Range } };
  const [one, other] = ['a', 'b'].map((id) => page.getElementById(id)?.firstChild as Text);
  if (!one || !other) throw new Error('There are no two texts.');
  vi.spyOn(view.Range.prototype, 'getBoundingClientRect').mockImplementation(function find(this: Range) {
    const { left, top, width, height } = this.startContainer === one ? place : otherPlace;
    return { left, top, width, height, right: left + width, bottom: top + height } as DOMRect;
  });
  return [one, other];
}

const whole = (source: Text) => ({ source, start: 0, end: source.data.length });
const open = (markup: string) => openPage(`<!doctype html><body>${markup}</body>`);

function askPage(page: Document, places: readonly [Place, Place]): boolean {
  const [one, other] = layOut(page, places);
  return standApart(whole(one), whole(other), createLiveLayout(page.defaultView as Window));
}

function askPortrait(page: Document, places: readonly [Place, Place]): boolean {
  const texts = layOut(page, places);
  const { portrait, nodes } = finishWork(drawPortrait(page, { view: page.defaultView as Window, sight: eye }));
  const restored = finishWork(restorePage(document, JSON.parse(JSON.stringify(portrait))));
  const [one, other] = texts.map((text) => restored.nodes[nodes.indexOf(text)] as Text);
  if (!one || !other) throw new Error('They are not in the portrait.');
  return standApart(whole(one), whole(other), restored.layout);
}

afterEach(() => vi.restoreAllMocks());

describe.each([
  ['a page', askPage],
  ['its portrait', askPortrait],
])('texts of %s without a space between', (_where, ask) => {
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
    ['touch, with a button between', '<i id="a">5</i><button>?</button><i id="b">mg</i>', at(0), at(10), false],
    ['are apart, with a button between', '<i id="a">5</i><button>?</button><i id="b">mg</i>', at(0), at(30), true],
    ['touch, with something unseen between', '<i id="a">膝</i><p style="display:none">no</p>', at(0), at(10), false],
  ])('that %s', (_, markup, one, other, expected) => {
    const page = open(markup.includes('id="b"') ? markup : `${markup}<i id="b">関節</i>`);
    expect(ask(page, [one, other])).toBe(expected);
  });
});

describe('texts of a portrait', () => {
  it('are apart where a block stood between them that is left out', () => {
    const page = open('<i id="a">5</i><div>Advert</div><i id="b">mg</i>');
    expect(askPortrait(page, [at(0), at(10)])).toBe(true);
  });

  it('meet where one is put into a slot behind the other', () => {
    const page = open('<x-card><i id="b">mg</i></x-card>');
    const shadow = page.querySelector('x-card')?.attachShadow({ mode: 'open' });
    if (!shadow) throw new Error('There is no shadow root.');
    shadow.innerHTML = '<b>5</b><slot></slot>';
    const texts = [shadow.querySelector('b')?.firstChild, page.getElementById('b')?.firstChild];
    const { portrait, nodes } = finishWork(drawPortrait(page, { view: page.defaultView as Window, sight: eye }));
    expect(portrait.boxes.map(([number = -1]) => nodes[number])).toEqual(texts);
  });

  it('stand where they stood, wherever the page was scrolled to meanwhile', () => {
    const draw = (left: number, scrolled: number) => {
      const page = open('<i id="a">Mon</i><i id="b">9–5</i>');
      layOut(page, [at(left), at(left + 16)]);
      Object.defineProperty(page.defaultView, 'scrollX', { value: scrolled });
      return finishWork(drawPortrait(page, { view: page.defaultView as Window, sight: eye })).portrait.boxes;
    };
    expect(draw(300, 0)).toEqual([
      [2, 2, 3000, 0, 100, 200],
      [4, 0, 3160, 0, 100, 200],
    ]);
    expect(draw(40, 260)).toEqual(draw(300, 0));
  });
});
