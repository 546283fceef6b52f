import { describe, expect, it } from 'vitest';
import { findAlternative } from '@/utils/dom/find-alternative.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { readSource } from '@/utils/dom/text-source.ts';
import { openPage } from './open-page.ts';
import { sayBody } from './say-body.ts';

/** What is said in the place of the first element of a body. */
function alternativeOf(markup: string): string | null {
  const element = openPage(`<body>${markup}</body>`).body.firstElementChild;
  const alternative = element && findAlternative(element);
  return alternative ? readSource(alternative.source) : null;
}

describe('the alternative of a picture', () => {
  it.each([
    ['<img alt="A nurse 🩸">', 'A nurse 🩸'],
    ['<svg aria-label="A map"></svg>', 'A map'],
    ['<svg><title>The way in</title><path/></svg>', 'The way in'],
    ['<i role="img" aria-label="Warning">warn</i>', 'Warning'],
    ['<span role="img" aria-label="مشفى">⚕︎</span>', null],
    ['<span role="img" aria-label="party">🎉</span>', null],
    ['<div role="img" aria-label="A chart">Of every ten people</div>', null],
    ['<svg><path/></svg>', null],
    ['<img alt="">', null],
    ['<img>', null],
    ['<img alt="A nurse" role="none">', null],
    ['<img alt="A nurse" aria-hidden="true">', null],
    ['<p aria-label="A nurse">A doctor</p>', null],
    ['<input type="image" alt="Send">', null],
  ])('%s', (markup, expected) => expect(alternativeOf(markup)).toBe(expected));
});

describe('a picture by itself', () => {
  it('is told before the text that it stands at the head of', () => {
    expect(sayBody('<p><img alt="A nurse"> Sit down.</p>')).toEqual(['picture: A nurse', 'Sit down.']);
  });

  it('is told after the text that it stands within, which stays whole', () => {
    expect(sayBody('<p>Sit <img alt="A nurse"> down.</p><p>Rest.</p>')).toEqual([
      'Sit down.',
      'picture: A nurse',
      'Rest.',
    ]);
  });

  it('is told once where the next is the same, and not where its caption, link or item says it', () => {
    expect(sayBody('<p><img alt="A nurse"><img alt="A nurse"></p>')).toEqual(['picture: A nurse']);
    expect(sayBody('<figure><img alt="A nurse"><figcaption>A nurse, at work</figcaption></figure>')).toEqual([
      'A nurse, at work',
    ]);
    expect(sayBody('<ul><li><img alt="Phone"> Phone: 555</li></ul>')).toEqual(['Phone: 555']);
    expect(sayBody('<div><div><img alt="Heart"></div><h3>Heart</h3></div>')).toEqual(['Heart']);
  });

  it('carries what is said before its cell or item', () => {
    const head = '<tr><th>Drug</th><th>With food</th><th>Dose</th></tr>';
    const rows = `${head}<tr><th>Senna</th><td><img alt="Yes"></td><td>1</td></tr>`;
    expect(sayBody(`<table>${rows}</table>`).slice(3)).toEqual(['Senna:', 'With food: picture: Yes', 'Dose: 1']);
  });

  it('is not told where it is struck, hidden, or the page is read as it is written', () => {
    expect(sayBody('<p><del><img alt="A nurse">ten</del></p>')).toEqual(['deleted: ten end of deletion']);
    expect(sayBody('<p style="display: none"><img alt="A nurse"></p><p>Rest.</p>')).toEqual(['Rest.']);
    expect(sayBody('<p style="visibility: hidden"><img alt="A nurse"></p><p>Rest.</p>')).toEqual(['Rest.']);
    expect(sayBody('<p><img alt="A nurse">Rest.</p>', 'as-written')).toEqual(['Rest.']);
  });

  it('is not told where the text in it is read', () => {
    expect(sayBody('<p>Rest.</p><svg aria-label="A map"><text>Main Street</text></svg>')).toEqual([
      'Rest.',
      'Main Street',
    ]);
  });

  it('has a language of its own, and no word of Hark where Hark has none', () => {
    expect(sayBody('<p lang="de"><img alt="Eine Lunge"></p>')).toEqual(['Bild: Eine Lunge']);
    expect(sayBody('<p lang="ja"><img alt="肺"></p>')).toEqual(['肺']);
  });
});

describe('a block that is a picture', () => {
  it('leads back to the attribute', () => {
    const read = readArticle(
      openPage('<body><main><h1>Blood</h1><p>Sit.</p><img alt=" An arm 🩸 "><p>Rest.</p></main>'),
    );
    const blocks = [...(read?.article.blocks ?? [])];
    expect(blocks.map(({ kind, text, alternatives }) => ({ kind, text, alternatives }))).toEqual([
      { kind: 'heading', text: 'Blood', alternatives: [] },
      { kind: 'paragraph', text: 'Sit.', alternatives: [] },
      { kind: 'alternative text', text: 'An arm 🩸', alternatives: [{ start: 0, end: 9 }] },
      { kind: 'paragraph', text: 'Rest.', alternatives: [] },
    ]);
    const piece = read?.pieces[2];
    expect(piece && { type: piece.source.nodeType, offset: piece.offset, span: piece.span }).toEqual({
      type: 2,
      offset: 1,
      span: { start: 11, end: 20 },
    });
  });
});
