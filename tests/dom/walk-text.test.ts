import { describe, expect, it } from 'vitest';
import { sayBody } from './say-body.ts';

describe('the number of a list item', () => {
  it('is said as it is shown', () => {
    expect(sayBody('<ol start="3"><li>Rest 🛏</li><li value="7">Walk</li><li>Sleep</li></ol>')).toEqual([
      '3. Rest 🛏',
      '7. Walk',
      '8. Sleep',
    ]);
    expect(sayBody('<ol reversed><li>Rest</li><li style="display: none">Run</li><li>Walk</li></ol>')).toEqual([
      '2. Rest',
      '1. Walk',
    ]);
    expect(sayBody('<ol type="a"><li>Rest<ol type="I"><li>At noon</li></ol></li><li>Walk</li></ol>')).toEqual([
      'a. Rest',
      'I. At noon',
      'b. Walk',
    ]);
  });

  it('is not said for a bullet, a list without marks, nor where the text begins with it', () => {
    expect(sayBody('<ul><li>Rest</li></ul>')).toEqual(['Rest']);
    expect(sayBody('<ol style="list-style-type: none"><li>Rest</li></ol>')).toEqual(['Rest']);
    expect(sayBody('<ol><li>1. Rest</li><li>2) Walk</li></ol>')).toEqual(['1. Rest', '2) Walk']);
  });

  it('is said once for an item of several paragraphs, before the first', () => {
    expect(sayBody('<ol><li> <p>Rest</p><p>Sleep</p></li><li></li><li><p>Walk</p></li></ol>')).toEqual([
      '1. Rest',
      'Sleep',
      '3. Walk',
    ]);
  });

  it('is not said when the page is read as it is written', () => {
    expect(sayBody('<ol><li>Rest</li></ol>', 'as-written')).toEqual(['Rest']);
  });
});

describe('struck text', () => {
  it('is never heard as valid', () => {
    expect(sayBody('<p>Take <del>10 mg</del> <ins>5 mg</ins>.</p>')).toEqual([
      'Take deleted: 10 milligrams end of deletion 5 milligrams.',
    ]);
    expect(sayBody('<p>Take <s>two</s>.</p>')).toEqual(['Take deleted: two end of deletion.']);
  });

  it('is said to be struck when the page is read as it is written, too', () => {
    expect(sayBody('<p>Take <del>10 mg</del> 5 mg.</p>', 'as-written')).toEqual([
      'Take deleted: 10 mg end of deletion 5 mg.',
    ]);
  });

  it('ends with the sentence that it strikes', () => {
    expect(sayBody('<p><del>Take ten.</del> Take five.</p>')).toEqual([
      'deleted: Take ten. end of deletion',
      'Take five.',
    ]);
  });

  it('says so in each of its blocks, once for strikes within strikes', () => {
    expect(sayBody('<del><p>Take <s>ten</s>.</p><p>Rest.</p></del><p>Walk.</p>')).toEqual([
      'deleted: Take ten. end of deletion',
      'deleted: Rest. end of deletion',
      'Walk.',
    ]);
  });

  it('is told in the language of the text around it, in English where there are no words for it', () => {
    expect(sayBody('<p lang="de">Nimm <del>zehn</del> fünf.</p>')).toEqual([
      'Nimm gestrichen: zehn Ende der Streichung fünf.',
    ]);
    expect(sayBody('<p lang="ja"><del>十</del>五</p>')).toEqual(['deleted: 十 end of deletion 五']);
  });
});

describe('a term', () => {
  it('leads over to what is said of it', () => {
    const list =
      '<dl><dt>Renée\u0301 💊</dt><dt>Paracetamol</dt><dd>For pain.</dd><dd>For fever.</dd><dt>Rest?</dt><dd>Yes</dd></dl>';
    expect(sayBody(list)).toEqual(['Renée\u0301 💊', 'Paracetamol:', 'For pain.', 'For fever.', 'Rest?', 'Yes']);
    expect(sayBody(list, 'as-written')[1]).toBe('Paracetamol');
  });

  it('does so in groups, and not where nothing is said of it', () => {
    expect(sayBody('<dl><div><dt><b>Iron</b> </dt><dd>12</dd></div><dt>Zinc</dt></dl>')).toEqual([
      'Iron:',
      '12',
      'Zinc',
    ]);
  });
});

describe('a block quote', () => {
  it('says where it begins and ends', () => {
    const quote = '<p>She said.</p><blockquote><p>Rest.</p><p>Drink <b>water</b></p> </blockquote><p>Then I did.</p>';
    expect(sayBody(quote)).toEqual(['She said.', 'quote: Rest.', 'Drink water end of quote', 'Then I did.']);
    expect(sayBody(quote, 'as-written')).toEqual(['She said.', 'Rest.', 'Drink water', 'Then I did.']);
  });

  it('does not where it has quotation marks, holds parts of a page, or nothing', () => {
    expect(sayBody('<blockquote>“Rest.”</blockquote>')).toEqual(['“Rest.”']);
    expect(sayBody('<blockquote><h2>Rest</h2><p>Well.</p></blockquote>')).toEqual(['Rest', 'Well.']);
    expect(sayBody('<blockquote> </blockquote><p>Rest.</p>')).toEqual(['Rest.']);
  });

  it('says it in the language of the text, and nothing where Hark has no word', () => {
    expect(sayBody('<blockquote lang="de">Ruh dich aus.</blockquote>')).toEqual([
      'Zitat: Ruh dich aus. Ende des Zitats',
    ]);
    expect(sayBody('<blockquote lang="ja">休んで</blockquote>')).toEqual(['休んで']);
  });

  it('ends once where another ends too, and in a list', () => {
    expect(
      sayBody(
        '<blockquote>One <blockquote>Two</blockquote></blockquote><ol><li><blockquote>Three</blockquote></li></ol>',
      ),
    ).toEqual(['quote: One', 'quote: Two end of quote', '1. quote: Three end of quote']);
  });
});
