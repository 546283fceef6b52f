import { describe, expect, test } from 'vitest';
import { ownAttributes, type Portrait, portraitAttributes } from '@/utils/core/article/portrait.ts';
import { parseArticleQuestion } from '@/utils/core/messages/article-question.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import { drawPortrait } from '@/utils/dom/draw-portrait.ts';
import { findArticle } from '@/utils/dom/find-article.ts';
import { isElement, isText } from '@/utils/dom/node-types.ts';
import { restorePage } from '@/utils/dom/restore-page.ts';
import { listSteps } from '@/utils/dom/traverse.ts';
import { eye } from '@/utils/dom/visibility.ts';
import { openPage } from './open-page.ts';

const draw = (page: Document) => finishWork(drawPortrait(page, { view: page.defaultView as Window, sight: eye }));
/** As it comes over a line. */
const send = (portrait: Portrait): Portrait => {
  const question = JSON.parse(JSON.stringify({ portrait, closedSections: 'announce', asked: null }));
  const parsed = parseArticleQuestion(question);
  if (parsed === null) throw new Error('That is no question.');
  return parsed.portrait;
};
const restore = (portrait: Portrait) => finishWork(restorePage(document, send(portrait)));
const shownIn = (root: Node) =>
  Array.from(listSteps(root, isElement)).flatMap(({ node, phase }) => {
    if (isText(node)) return [node.data];
    return phase === 'enter' ? [`<${(node as Element).localName}>`] : [];
  });

describe('the portrait of a page', () => {
  test('is put up as the page stands, each node under its number', () => {
    const page = openPage(
      '<html lang="cy"><head><title>Knees</title></head><body><main class="lead"><p>Rest 🛏 <!-- not --> re\u0301st שלום 膝.</p></main></body></html>',
    );
    const { portrait, nodes } = draw(page);
    const restored = restore(portrait);
    expect(restored.document.title).toBe('Knees');
    expect(restored.document.documentElement.getAttribute('lang')).toBe('cy');
    expect(shownIn(restored.document.body)).toEqual(['<body>', '<main>', '<p>', 'Rest 🛏 ', ' re\u0301st שלום 膝.']);
    expect(restored.nodes.map((node) => node.nodeName)).toEqual(nodes.map((node) => node.nodeName));
    expect(restored.document.querySelector('main')?.className).toBe('lead');
  });

  test('has what is shown in shadow roots and slots', () => {
    const page = openPage('<x-card><b slot="dose">5 mg</b> unseen</x-card>');
    const card = page.querySelector('x-card')?.attachShadow({ mode: 'open' });
    if (card) card.innerHTML = '<p>Take <slot name="dose">none</slot>.</p>';
    const { body } = restore(draw(page).portrait).document;
    expect(shownIn(body)).toEqual(
      '<body> <x-card> <p> Take_ <slot> <b> 5_mg .'.split(' ').map((step) => step.replace('_', ' ')),
    );
  });

  test('has nothing that could be loaded or run, and none of it as markup', () => {
    const page = openPage(
      `<p onclick="run()" style="background:url(https://clinic.example/a)">&lt;img src=x onerror=run()&gt;</p>
      <img src="https://clinic.example/b.png" srcset="https://clinic.example/c.png 2x" alt="Knee" name="body">
      <video poster="https://clinic.example/d.png" src="https://clinic.example/e"></video>
      <link rel="preload" href="https://clinic.example/f.css"><script>${'run();'.repeat(1000)}</script>`,
    );
    const { portrait } = draw(page);
    const { document: restored } = restore(portrait);
    const attributes = [...restored.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    const allowed = [...portraitAttributes, ...ownAttributes, 'property', 'content'];
    expect(attributes.filter((name) => !allowed.includes(name))).toEqual([]);
    expect(JSON.stringify(portrait)).not.toMatch(/clinic\.example\/[a-f]|onclick|"style"/);
    expect(restored.querySelector('script')?.textContent).toHaveLength(1000);
    expect(restored.querySelector('p img')).toBeNull();
    expect(restored.defaultView).toBeNull();
  });

  test('has nothing that was filled in', () => {
    const page = openPage(
      `<form><label for="born">Born</label><input id="born" value="4 May" type="text"><textarea>Asthma</textarea>
      <select><option value="x">None</option></select></form><ol type="a"><li value="7">Rest.</li></ol>`,
    );
    const field = page.querySelector('input');
    if (field) field.value = 'Secret 🤫';
    const { portrait } = draw(page);
    expect(JSON.stringify(portrait)).not.toMatch(/Secret|4 May|"x"/);
    const { document: restored } = restore(portrait);
    expect(['ol', 'li'].map((name) => restored.querySelector(name)?.getAttributeNames())).toEqual([
      ['type'],
      ['value', 'marker'],
    ]);
  });

  test('says of a frame what its document says of its language', () => {
    const page = openPage('<html lang="en"><body><iframe></iframe></body></html>');
    const inner = openPage('<html lang="cy" translate="no"><body><p>Bore da.</p></body></html>');
    Object.defineProperty(page.querySelector('iframe'), 'contentDocument', { value: inner });
    const frame = restore(draw(page).portrait).document.querySelector('iframe');
    expect(frame?.contentDocument?.querySelector('body')?.getAttribute('lang')).toBe('cy');
  });

  test('takes no attribute that finds nothing, whatever a message says', () => {
    const steps = [
      ['body', 1],
      ['img', 1, 'src', 'https://clinic.example/', 'class', 'wide', 'onerror', 'run()'],
      0,
      0,
    ];
    const { document: restored } = restore({
      title: '',
      root: [],
      metas: [],
      steps,
      slotted: [[7, 9]],
      boxes: [],
    } as never);
    expect(restored.querySelector('img')?.getAttributeNames()).toEqual(['class']);
  });

  test('tells how the page is laid out, and what of it is furniture', () => {
    const page = openPage(
      `<nav id="menu">Menu</nav><p style="display: none">Unseen</p><h1>Knees</h1><p>${'Wear flat shoes. '.repeat(40)}</p>`,
    );
    const { portrait, nodes } = draw(page);
    const found = finishWork(
      findArticle(document, { portrait: send(portrait), closedSections: 'announce', asked: null }),
    );
    const numberOf = (selector: string) => nodes.indexOf(page.querySelector(selector) as Element);
    expect(found.blocks.map(({ kind, pieces }) => [kind, pieces])).toEqual([
      ['heading', [{ node: numberOf('h1') + 1, offset: 0, length: 5 }]],
      ['paragraph', [{ node: numberOf('h1') + 3, offset: 0, length: 679 }]],
    ]);
  });
});
