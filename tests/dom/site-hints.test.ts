import { describe, expect, it } from 'vitest';
import type { Article } from '@/utils/core/article/article.ts';
import { buildScript } from '@/utils/core/article/build-script.ts';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { readSelection } from '@/utils/dom/read-selection.ts';
import { speakScript } from '../fakes/speak-script.ts';
import { openPage } from './open-page.ts';
import { sayBody } from './say-body.ts';

describe("a site's hint", () => {
  it.each<readonly [hint: string, said: string]>([
    ['<span data-ssml-sub-alias="tie land">Thailand</span>', 'Ask in tie land 🌿 first.'],
    ['<span data-ssml-sub="tie land">Thailand</span>', 'Ask in tie land 🌿 first.'],
    [`<span data-ssml='{"sub":{"alias":"tie land"}}'>Thailand</span>`, 'Ask in tie land 🌿 first.'],
    ['<b data-ssml-sub-alias="tie land">Thai<i>land</i></b>', 'Ask in tie land 🌿 first.'],
    ['<b data-ssml-sub-alias="tie land"><i data-ssml-sub-alias="thigh">Thai</i>land</b>', 'Ask in tie land 🌿 first.'],
    ['<abbr data-ssml-say-as="characters">who</abbr>', 'Ask in W H O 🌿 first.'],
    ['<abbr data-ssml-say-as-interpret-as="spell-out">who</abbr>', 'Ask in W H O 🌿 first.'],
    [`<abbr data-ssml='{"say-as":{"interpret-as":"characters"}}'>B12</abbr>`, 'Ask in B 1 2 🌿 first.'],
    ['<abbr data-ssml-say-as="characters">BRCA2</abbr>', 'Ask in B.R.C.A 2 🌿 first.'],
    [`<abbr data-ssml='{"say-as":"digits"}'>5510</abbr>`, 'Ask in 5 5 1 0 🌿 first.'],
    ['Rome <span data-ssml-break-time="500ms"></span> or Berlin', 'Ask in Rome, or Berlin 🌿 first.'],
    ['<span data-ssml-break="strong">Rome</span> or Berlin', 'Ask in Rome, or Berlin 🌿 first.'],
    [`<span data-ssml='{"break":{"strength":"medium"}}'>Rome</span> or Berlin`, 'Ask in Rome, or Berlin 🌿 first.'],
  ])('%s is heard', (hint, said) => {
    expect(sayBody(`<p>Ask in ${hint} 🌿 first.</p>`)).toEqual([said]);
  });

  it.each<readonly [why: string, hint: string, said: string]>([
    ['it takes a digit', '<i data-ssml-sub-alias="five">5</i> apples', 'Ask for 5 apples today.'],
    ['it brings a digit', '<i data-ssml-sub-alias="take 5">tablets</i>', 'Ask for tablets today.'],
    ['it takes a negation', '<i data-ssml-sub-alias="some">no</i> milk', 'Ask for no milk today.'],
    ['it brings a negation', '<i data-ssml-sub-alias="no milk">milk</i>', 'Ask for milk today.'],
    ['it changes a unit', '2 <i data-ssml-sub-alias="micrograms">mg</i>', 'Ask for 2 milligrams today.'],
    ['it spells a unit', '2 <i data-ssml-say-as="characters">mg</i>', 'Ask for 2 milligrams today.'],
    ['it is another language', '<i data-ssml-sub-alias="nie mehr">milk</i>', 'Ask for milk today.'],
    ['it says nothing', '<i data-ssml-sub-alias="">milk</i>', 'Ask for milk today.'],
    ['it has signs', '<i data-ssml-sub-alias="milk &lt;break/&gt;">milk</i>', 'Ask for milk today.'],
    ['it is too long', `<i data-ssml-sub-alias="${'milk '.repeat(30)}">milk</i>`, 'Ask for milk today.'],
    ['it cuts a word in two', '<i data-ssml-sub-alias="micro">milli</i>grams', 'Ask for milligrams today.'],
    ['its JSON is broken', `<i data-ssml='{"sub":{"alias":"x"'>milk</i>`, 'Ask for milk today.'],
    ['its JSON is a list', `<i data-ssml='["milky"]'>milk</i>`, 'Ask for milk today.'],
    ['its JSON is null', `<i data-ssml='null'>milk</i>`, 'Ask for milk today.'],
    ['it is of another kind', '<i data-ssml-say-as="date">1/2</i>', 'Ask for one half today.'],
    ['the break is none', 'milk <i data-ssml-break="none"></i> now', 'Ask for milk now today.'],
    ['it would part a number', '5 <i data-ssml-break-time="1s"></i> 000 apples', 'Ask for 5 000 apples today.'],
    ['it would part a word', 'ap<i data-ssml-break-time="1s"></i>ples', 'Ask for apples today.'],
  ])('is passed over where %s', (_why, hint, said) => {
    expect(sayBody(`<p>Ask for ${hint} today.</p>`)).toEqual([said]);
  });

  it('is passed over where the page is read as it is written', () => {
    const body = '<p>Go to <i data-ssml-sub-alias="tie land">Thailand</i> <b data-ssml-break="strong"></b> now.</p>';
    expect(sayBody(body, 'as-written')).toEqual(['Go to Thailand now.']);
  });

  it('leads each spoken word back to the written one, beside cues and notes', () => {
    const page = openPage(
      '<main lang="en"><ol><li>Get to <i data-ssml-sub-alias="tie land">Thailand</i><sup><a href="#n">1</a></sup> soon.</li></ol></main>',
    );
    const [sentence] = speakScript(readArticle(page)?.article as Article, {
      reading: 'natural',
      choices: { citations: 'skip' },
    });
    expect(sentence?.spoken.text).toBe('1. Get to tie land soon.');
    const runs = sentence?.spoken.alignment.filter(({ written }) => written.start <= 7 && written.end >= 15);
    expect(runs?.map(({ kind, written }) => [kind, written])).toEqual([['replace', { start: 7, end: 15 }]]);
  });

  it("gives way to the reader's own word", () => {
    const page = openPage('<main lang="en"><p>Go to <i data-ssml-sub-alias="tie land">Thailand</i> now.</p></main>');
    const own = { text: 'Thailand', say: 'tie lend', language: null, where: 'word', letters: 'any case' } as const;
    const spoken = speakScript(readArticle(page)?.article as Article, { reading: 'natural', pronunciations: [own] });
    expect(spoken.map((sentence) => sentence.spoken.text)).toEqual(['Go to tie lend now.']);
  });

  it('is passed over where only a part of its words is highlighted', () => {
    const page = openPage('<main lang="en"><p><i data-ssml-sub-alias="tie land tour">Thailand tour</i></p></main>');
    const text = page.querySelector('i')?.firstChild as Text;
    page.getSelection()?.setBaseAndExtent(text, 0, text, 8);
    const read = readSelection(page);
    expect(read && speakScript(read.article, { reading: 'natural' }).map(({ spoken }) => spoken.text)).toEqual([
      'Thailand',
    ]);
  });

  it('stays with its sentence, and goes where a sentence ends in it', () => {
    const page = openPage(
      '<main lang="en"><p>First. Go to <i data-ssml-sub-alias="tie land">Thailand</i>. <b data-ssml-sub-alias="all">One. Two.</b></p></main>',
    );
    const hints = Array.from(
      buildScript(readArticle(page)?.article as Article, createSegmenters()),
      ({ hints }) => hints,
    );
    expect(hints).toEqual([
      undefined,
      [{ span: { start: 6, end: 14 }, says: { kind: 'alias', text: 'tie land' } }],
      undefined,
      undefined,
    ]);
  });
});
