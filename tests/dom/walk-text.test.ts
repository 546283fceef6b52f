import { describe, expect, it } from 'vitest';
import { buildScript } from '@/utils/core/article/build-script.ts';
import { createPageText } from '@/utils/dom/create-page-text.ts';
import { createElementLooks, leaveOutUnseen } from '@/utils/dom/element-looks.ts';
import { walkText } from '@/utils/dom/walk-text.ts';
import { openPage } from './open-page.ts';

/** What the voice would be asked to say for a page's body. */
function say(body: string, reading: 'natural' | 'as-written' = 'natural'): readonly string[] {
  const page = openPage(`<!doctype html><html lang="en"><body>${body}</body></html>`);
  const view = page.defaultView;
  if (!view) return [];
  const looks = createElementLooks(view, leaveOutUnseen);
  const items = walkText(page.body, { looks, clip: ({ data }) => ({ start: 0, end: data.length }) });
  const read = createPageText(items, { title: '', lang: 'en', measureLength: () => 0 });
  return read ? Array.from(buildScript(read.article, { reading }), ({ spoken }) => spoken.text) : [];
}

describe('the number of a list item', () => {
  it('is said as it is shown', () => {
    expect(say('<ol start="3"><li>Rest 🛏</li><li value="7">Walk</li><li>Sleep</li></ol>')).toEqual([
      '3. Rest 🛏',
      '7. Walk',
      '8. Sleep',
    ]);
    expect(say('<ol reversed><li>Rest</li><li style="display: none">Run</li><li>Walk</li></ol>')).toEqual([
      '2. Rest',
      '1. Walk',
    ]);
    expect(say('<ol type="a"><li>Rest<ol type="I"><li>At noon</li></ol></li><li>Walk</li></ol>')).toEqual([
      'a. Rest',
      'I. At noon',
      'b. Walk',
    ]);
  });

  it('is not said for a bullet, a list without marks, nor where the text begins with it', () => {
    expect(say('<ul><li>Rest</li></ul>')).toEqual(['Rest']);
    expect(say('<ol style="list-style-type: none"><li>Rest</li></ol>')).toEqual(['Rest']);
    expect(say('<ol><li>1. Rest</li><li>2) Walk</li></ol>')).toEqual(['1. Rest', '2) Walk']);
  });

  it('is said once for an item of several paragraphs, before the first', () => {
    expect(say('<ol><li> <p>Rest</p><p>Sleep</p></li><li></li><li><p>Walk</p></li></ol>')).toEqual([
      '1. Rest',
      'Sleep',
      '3. Walk',
    ]);
  });

  it('is not said when the page is read as it is written', () => {
    expect(say('<ol><li>Rest</li></ol>', 'as-written')).toEqual(['Rest']);
  });
});

describe('struck text', () => {
  it('is never heard as valid', () => {
    expect(say('<p>Take <del>10 mg</del> <ins>5 mg</ins>.</p>')).toEqual(['Take deleted: 10 mg end of deletion 5 mg.']);
    expect(say('<p>Take <s>two</s>.</p>')).toEqual(['Take deleted: two end of deletion.']);
  });

  it('ends with the sentence that it strikes', () => {
    expect(say('<p><del>Take ten.</del> Take five.</p>')).toEqual(['deleted: Take ten. end of deletion', 'Take five.']);
  });

  it('says so in each of its blocks, once for strikes within strikes', () => {
    expect(say('<del><p>Take <s>ten</s>.</p><p>Rest.</p></del><p>Walk.</p>')).toEqual([
      'deleted: Take ten. end of deletion',
      'deleted: Rest. end of deletion',
      'Walk.',
    ]);
  });

  it('is told in the language of the text around it, in English where there are no words for it', () => {
    expect(say('<p lang="de">Nimm <del>zehn</del> fünf.</p>')).toEqual([
      'Nimm gestrichen: zehn Ende der Streichung fünf.',
    ]);
    expect(say('<p lang="ja"><del>十</del>五</p>')).toEqual(['deleted: 十 end of deletion 五']);
  });
});
