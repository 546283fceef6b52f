import { describe, expect, it } from 'vitest';
import { chooseContent } from '@/utils/dom/choose-content.ts';
import { createElementLooks } from '@/utils/dom/element-looks.ts';
import { createLiveLayout } from '@/utils/dom/live-layout.ts';
import { pageStructure } from '@/utils/dom/page-structure.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { textOf } from '../fakes/article.ts';
import { openPage } from './open-page.ts';

const sentence = (topic: string) =>
  `About ${topic}, our nurses say the same thing to each patient who asks, calmly, in plain words, and as often as it is needed, since nobody remembers all of it the first time.`;
const paragraphs = (topic: string, count: number) =>
  Array.from({ length: count }, (_, index) => `<p>${sentence(`${topic} ${index + 1}`)}</p>`).join('');
const read = (body: string) =>
  textOf(readArticle(openPage(`<!doctype html><html lang="en"><body>${body}</body></html>`)));

describe('the text of a page of cards', () => {
  const card = (topic: string) => `<section><h2>${topic}</h2><div><p>${sentence(topic)}</p></div></section>`;
  const topics = ['knees', 'hips', 'backs', 'hands', 'feet', 'necks', 'sleep 🛏', 'René\u0301', 'עברית', '中文'];

  it('is all of them, where Readability keeps one section', () => {
    const text = read(`<nav>Home</nav><main><article><h2>Sleep</h2>${paragraphs('sleep', 4)}</article>
      ${topics.map(card).join('')}</main><footer>Imprint</footer>`);
    for (const topic of topics) expect(text).toContain(sentence(topic));
    expect(text).not.toContain('Home');
    expect(text).not.toContain('Imprint');
  });
});

describe('an article', () => {
  const around = (extra: string) =>
    `<main><article><h1>Walking</h1>${paragraphs('walking', 6)}${extra}${paragraphs('rest', 2)}</article></main>`;

  it.each([
    [
      'related posts',
      '<div class="related-posts"><p>How we moved house, and why it took us all of May to do it.</p></div>',
    ],
    [
      'a newsletter',
      '<div class="newsletter-box"><p>Get our news each Friday, and never miss a thing again.</p></div>',
    ],
    ['an author box', '<div id="author-bio"><p>She has written for us since 2011, and likes dogs a lot.</p></div>'],
    ['comments', `<section id="comments">${paragraphs('my own knees', 2)}</section>`],
  ])('is read without %s', (_, extra) => {
    const text = read(around(extra));
    expect(text).toContain(sentence('walking 6'));
    expect(text).not.toMatch(/moved house|each Friday|likes dogs|my own knees/);
  });

  it.each([
    ['a warning in a box of a suspicious name', '<div class="alert popup"><p>Never take both on one day.</p></div>'],
    [
      'a box whose name is on most of the text',
      `<div class="overlay">${paragraphs('rest', 9)}<p>Never take both on one day.</p></div>`,
    ],
  ])('keeps %s', (_, extra) => {
    expect(read(around(extra))).toContain('Never take both on one day.');
  });

  it('is the main part where a box that holds it is called "print", and the teasers at the side are left out', () => {
    const teaser = `<article><h4>Bicycles</h4><p>${sentence('bicycles')}</p></article>`;
    const aside = `<aside>${teaser}${teaser}</aside>`;
    const text = read(`<div class="page"><div id="content_print">${paragraphs('walking', 4)}</div>${aside}
      ${paragraphs('rest', 2)}</div>`);
    expect(text).toContain(sentence('walking 4'));
    expect(text).not.toContain('Bicycles');
  });

  it('is not the address that is the one article of a page, in its footer', () => {
    const address = `<article><footer><p>${sentence('our address')}</p></footer></article>`;
    const text = read(`<div>${paragraphs('walking 🚶', 6)}</div><footer>${address}</footer>`);
    expect(text).toContain(sentence('walking 🚶 6'));
    expect(text).not.toContain('our address');
  });

  it('is read without its footer, however long that is', () => {
    const text = read(`<main><article><h1>Rest</h1><p>Rest for two days. Then walk.</p><p>Call us on 9286 6000.</p>
      <footer>${paragraphs('other things', 2)}</footer></article></main>`);
    expect(text).toContain('Rest for two days.');
    expect(text).not.toContain('other things');
  });

  it('is read without the articles below "You may also like", and with those that have no such heading', () => {
    const inner = (topic: string) => `<article><h4>${topic}</h4><p>${sentence(topic)}</p></article>`;
    const all = `${inner('answers 🩹')}<p>${sentence('rest')}</p><h3>You may also like</h3>${inner('bicycles')}${inner('dogs')}`;
    const text = read(`<main><article><h1>Walking</h1>${paragraphs('walking', 9)}${all}</article></main>`);
    expect(text).toContain(sentence('answers 🩹'));
    expect(text).not.toMatch(/may also like|bicycles|dogs/);
  });

  it('is read without a list of links, and with a link in its text', () => {
    const links = ['Our other page about hands', 'Our other page about feet'].map(
      (words) => `<li><a href="/x">${words}</a></li>`,
    );
    const text = read(
      `<main><h1>Walking</h1><p>${sentence('walking')} <a href="/y">Ask a nurse</a>.</p><ul>${links.join('')}</ul></main>`,
    );
    expect(text).toContain('Ask a nurse.');
    expect(text).not.toContain('Our other page');
  });

  it.each(['overlay', 'alert'])('is the same on a page whose root is called "%s"', (name) => {
    const remark = '<div class="remark"><span>Win a bicycle.</span></div>';
    const text = `${paragraphs('walking', 4)}${remark}${paragraphs('rest', 4)}`;
    const body = `<body><div><div class="text">${text}</div></div></body>`;
    const plain = textOf(readArticle(openPage(`<html>${body}</html>`)));
    expect(plain).toContain(sentence('rest 4'));
    expect(plain).not.toContain('bicycle');
    expect(textOf(readArticle(openPage(`<html class="${name}">${body}</html>`)))).toBe(plain);
  });
});

describe('a marked main part of which Readability has nothing', () => {
  const choose = (mainPart: string) => {
    const page = openPage(
      `<html><body><main>${mainPart}</main><div id="b">${paragraphs('kidneys', 40)}</div></body></html>`,
    );
    const main = page.querySelector('main');
    const below = page.querySelector('#b');
    if (!page.defaultView || !main || !below) return '';
    const looks = createElementLooks(createLiveLayout(page.defaultView), { structure: pageStructure });
    const article = new Set([...below.querySelectorAll('p')].map(({ firstChild }) => firstChild as Text));
    return [...chooseContent(page.body, { article, main, looks })].map(({ data }) => data).join(' ');
  };

  it('is read in its place', () => {
    const text = choose(paragraphs('the clinic 🏥', 5));
    expect(text).toContain(sentence('the clinic 🏥 5'));
    expect(text).not.toContain('kidneys');
  });

  it('is not if it holds no more than a teaser', () => {
    expect(choose('<p>Call us.</p>')).toContain(sentence('kidneys 40'));
  });
});
