import { describe, expect, it } from 'vitest';
import type { PageText } from '@/utils/dom/page-text.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { nodeOf, readSource } from '@/utils/dom/text-source.ts';
import { textOf } from '../fakes/article.ts';
import { openFixture, openPage, readFixture } from './open-page.ts';

const filler =
  'The waiting room opens at eight, and the first patients are usually seen within a quarter of an hour, unless something urgent comes in from the ward next door, in which case we say so. ';
const paragraph = `<p>${filler}${filler}</p>`;

function blocksOf(read: PageText | null): readonly (readonly [string, string])[] {
  return Array.from(read?.article.blocks ?? [], ({ kind, text }) => [kind, text] as const);
}

function readBody(body: string, head = ''): readonly (readonly [string, string])[] {
  return blocksOf(
    readArticle(openPage(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`)),
  );
}

describe('readArticle on a clinic post', () => {
  it('reads the title and the paragraphs, and nothing of what stands around them', () => {
    const read = readArticle(openFixture('clinic-post'));
    const { title, lang, blocks = [] } = read?.article ?? {};
    expect({
      title,
      lang,
      blocks: Array.from(blocks, ({ kind, lang, text }) => ({ kind, lang, text: text.replace(/\s+/g, ' ') })),
    }).toEqual(JSON.parse(readFixture('clinic-post.json')));
  });

  it('keeps the characters of the page: no-break space, emoji, combining accent and line breaks', () => {
    const text = textOf(readArticle(openFixture('clinic-post')));
    expect(text).toContain('about 18\u00a0°C, and leave the telephone in the kitchen 📵 where');
    expect(text).toContain('Our nurse, Rene\u0301e, calls the hour before bed “the quiet hour”. Don’t eat');
    expect(text).toContain('after a shift:\u2028sleep from nine until one,\u2028walk for half an hour');
  });

  it('leaves the page as it was', () => {
    const page = openFixture('clinic-post');
    const before = page.documentElement.outerHTML;
    readArticle(page);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('gives pieces that are the live nodes’ own characters', () => {
    const read = readArticle(openFixture('clinic-post'));
    const all = textOf(read);
    expect(read?.pieces).toHaveLength(17);
    for (const { source, span, offset, text } of read?.pieces ?? []) {
      expect(nodeOf(source)?.isConnected).toBe(true);
      expect(readSource(source).slice(offset, offset + text.length)).toBe(text);
      expect(all.slice(span.start, span.end)).toBe(text);
    }
  });
});

describe('readArticle where Readability parses the page anew', () => {
  /** Its first pass throws out what is called `extra` and finds too little; its second one works on new nodes. */
  const page = () =>
    openPage(`<!doctype html><body><div class="extra">${paragraph}${paragraph}
      <p>Take <b>one</b><i>half</i> 👋 twice, and not more than that, <a href="javascript:go()">as we say</a>.</p></div></body>`);

  it('finds the live nodes all the same', () => {
    const read = readArticle(page());
    expect(blocksOf(read).map(([, text]) => text)).toEqual([
      `${filler}${filler}`.trim(),
      `${filler}${filler}`.trim(),
      'Take onehalf 👋 twice, and not more than that, as we say.',
    ]);
    expect(read?.pieces.every(({ source }) => nodeOf(source)?.isConnected)).toBe(true);
  });

  it('finds text that stood on both sides of line breaks', () => {
    const live = page();
    const box = live.querySelector('.extra');
    box?.append(live.createElement('div'));
    box?.lastElementChild?.append('First line.', live.createElement('br'), ' ', live.createElement('br'), 'Last line.');
    expect(
      blocksOf(readArticle(live))
        .map(([, text]) => text)
        .slice(-2),
    ).toEqual(['First line.', 'Last line.']);
  });

  it('finds neighbouring text nodes and line feeds that parsing changes', () => {
    const live = page();
    const [first, second] = [...live.querySelectorAll('.extra p')].map((one) => one.firstChild as Text);
    first?.splitText(20).splitText(9);
    if (second) second.data = second.data.replace('. ', '.\r\n');
    const read = readArticle(live);
    expect(blocksOf(read).map(([, text]) => text)).toEqual([
      `${filler}${filler}`.trim(),
      `${filler}${filler}`.replace('. ', '.\r\n').trim(),
      'Take onehalf 👋 twice, and not more than that, as we say.',
    ]);
  });
});

describe('readArticle and the title', () => {
  it('puts the heading that carries the title first, once', () => {
    const read = readBody(
      `<header><h1>River Clinic</h1></header><main><h1>Our day</h1>${paragraph}${paragraph}</main>`,
      '<title>Our day – River Clinic</title>',
    );
    expect(read.map(([kind, text]) => [kind, text.slice(0, 16)])).toEqual([
      ['heading', 'Our day'],
      ['paragraph', 'The waiting room'],
      ['paragraph', 'The waiting room'],
    ]);
  });

  it('does not speak a title that only stands in the document’s head', () => {
    const read = readBody(`<main>${paragraph}${paragraph}</main>`, '<title>Nowhere on the page</title>');
    expect(read.map(([kind]) => kind)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('readArticle leaves out', () => {
  const article = (extra: string) =>
    readBody(
      `<main><article><h1>Our day</h1>${paragraph}${extra}${paragraph}</article></main>`,
      '<title>Our day</title>',
    ).map(([, text]) => text.slice(0, 30));
  const alone = ['Our day', 'The waiting room opens at eigh', 'The waiting room opens at eigh'];

  it.each([
    ['what is not displayed', '<p style="display: none">Draft, not for readers.</p>'],
    ['what is invisible', '<p style="visibility: hidden">Draft, not for readers.</p>'],
    ['the content of closed details', '<details>Loose. <p>Draft, not for readers.</p></details>'],
    [
      'what is hidden from screen readers and has no place on the page',
      '<p aria-hidden="true">Draft, not for readers.</p>',
    ],
    [
      'text clipped to nothing',
      '<p style="position: absolute; clip: rect(1px, 1px, 1px, 1px)">For screen readers.</p>',
    ],
    ['text far off the page', '<p style="position: absolute; left: -9999px">For screen readers.</p>'],
    ['what floats over the page', '<p style="position: fixed">Cookies are used on this page.</p>'],
    ['menus', '<nav><p>Contents of this page, in order.</p></nav>'],
    ['a byline by its name', '<p class="byline">By Ann Lee, who has worked here since 2011</p>'],
    ['a byline by its words', '<p>Posted on : March 4th, 2024 | By : riverbend</p>'],
    ['a date line', '<p><time datetime="2024-03-04">4 March 2024</time></p>'],
    ['share links', '<div class="share-buttons"><p>Share this:</p><a href="#">Facebook</a></div>'],
    ['a listen widget', '<div><span>&nbsp;Click to listen highlighted text!</span></div>'],
    ['a skip link that can be seen', '<p><a href="#x">Skip to contact form</a></p>'],
    ['controls', '<p><button>Print this page at once</button></p>'],
    ['scripts, styles and templates', '<script>1</script><style>p {}</style><template><p>No.</p></template>'],
    ['Hark itself', '<hark-host><p>Pause</p></hark-host>'],
  ])('%s', (_, extra) => {
    expect(article(extra)).toEqual(alone);
  });

  it.each([
    [
      'a notice that begins like a byline',
      '<p>Updated: we close at noon on 3 May 2024.</p>',
      'Updated: we close at noon on 3',
    ],
    [
      'opening hours',
      '<p><time datetime="09:00">9:00</time> to <time datetime="17:00">17:00</time>, daily.</p>',
      '9:00 to 17:00, daily.',
    ],
    [
      'the heading of a section that a button opens',
      '<h2><button>What should I bring with me?</button></h2>',
      'What should I bring with me?',
    ],
    [
      'the summary of closed details',
      '<details><summary>What should I bring?</summary><p>Nothing.</p></details>',
      'What should I bring?',
    ],
    [
      'an author’s name within a sentence',
      '<p>We follow <a rel="author" href="/x">Ann Lee</a> in this.</p>',
      'We follow Ann Lee in this.',
    ],
  ])('but not %s', (_, extra, expected) => {
    expect(article(extra)).toEqual([alone[0], alone[1], expected, alone[2]]);
  });

  it('but not the page itself when it is all hidden behind an open notice', () => {
    const read = readBody(`<div aria-hidden="true"><main><h1>Our day</h1>${paragraph}${paragraph}</main></div>`);
    expect(read.map(([kind]) => kind)).toEqual(['heading', 'paragraph', 'paragraph']);
  });
});

describe('readArticle and blocks', () => {
  it('names each kind by the nearest element that says it', () => {
    const read = readBody(
      `<main><h2>Head</h2><p>Par <b>bold</b>er.</p><ul><li>One<ul><li><p>Inner</p></li></ul>rest</li></ul>
       <table><tr><th>Dose</th><td>5 mg</td></tr></table><figure><figcaption>Seen</figcaption></figure>
       <blockquote><p>Said</p></blockquote><pre>code
  here</pre><div role="heading">Role</div></main>`,
    );
    expect(read).toEqual([
      ['heading', 'Head'],
      ['paragraph', 'Par bolder.'],
      ['list item', 'One'],
      ['list item', 'Inner'],
      ['list item', 'rest'],
      ['table cell', 'Dose'],
      ['table cell', '5 mg'],
      ['caption', 'Seen'],
      ['quote', 'Said'],
      ['code', 'code\n  here'],
      ['heading', 'Role'],
    ]);
  });

  it('does not take the cells of a layout table for a table’s', () => {
    expect(readBody('<main><table role="presentation"><tr><td>Come in.</td></tr></table></main>')).toEqual([
      ['paragraph', 'Come in.'],
    ]);
  });

  it('separates blocks by one line feed and drops blocks of white space', () => {
    const read = readArticle(openPage('<main><p> One\n two </p><p>&nbsp;</p>\n<div> </div><p>Three</p></main>'));
    expect(textOf(read)).toBe('One\n two\nThree');
  });

  it('takes an empty line for the end of a block, and drops line breaks at its ends', () => {
    expect(readBody('<main><p><br>One<br>two<br> <br>three<br></p></main>')).toEqual([
      ['paragraph', 'One\u2028two'],
      ['paragraph', 'three'],
    ]);
  });

  it('gives each block the nearest language, in its canonical form', () => {
    const read = readArticle(
      openPage(
        '<html lang="en_us"><body><main><p>One</p><p lang="FR-ca">Deux</p><div xml:lang="de"><p>Drei</p></div><p lang="not a tag">X</p></main></body></html>',
      ),
    );
    expect(read?.article.lang).toBe('en-US');
    expect(Array.from(read?.article.blocks ?? [], ({ lang }) => lang)).toEqual(['en-US', 'fr-CA', 'de', null]);
  });

  it('takes the body’s language where the page’s is none', () => {
    const read = readArticle(openPage('<html lang="??"><body lang="pl"><main><p>Raz</p></main></body></html>'));
    expect(read?.article.lang).toBe('pl');
  });

  it('keeps right-to-left and Chinese text as it is', () => {
    expect(readBody('<main><p>مرحبا <b>بكم</b> 👋</p><p>你好，<i>世界</i>。</p></main>')).toEqual([
      ['paragraph', 'مرحبا بكم 👋'],
      ['paragraph', '你好，世界。'],
    ]);
  });
});

describe('readArticle on a page that hides the properties of its nodes', () => {
  it.each(['parentNode', 'parentElement', 'nextSibling', 'firstChild', 'removeChild', 'id', 'className'])(
    'comes to an end where a control is called %s',
    (name) => {
      const read = readBody(`<main>${paragraph}<form><input name="${name}">Call us.</form>${paragraph}</main>`);
      expect(read).toEqual([
        ['paragraph', `${filler}${filler}`.trim()],
        ['paragraph', `${filler}${filler}`.trim()],
      ]);
    },
  );
});

describe('readArticle on a page without an article', () => {
  it('reads the main part of a short page', () => {
    const read = readBody(
      '<header><p>River Clinic</p></header><nav><a href="/">Home</a></nav><main><h1>Contact</h1><p>Call 555 0100.</p><form><label>Name</label></form></main><footer>© River</footer>',
    );
    expect(read).toEqual([
      ['heading', 'Contact'],
      ['paragraph', 'Call 555 0100.'],
    ]);
  });

  it('reads a body without a main part less its menus, asides, forms, header and footer', () => {
    const read = readBody(
      '<header>River Clinic</header><nav>Home</nav><div><p>We have moved.</p></div><aside>News</aside><form>Name</form><footer>© River</footer>',
    );
    expect(read).toEqual([['paragraph', 'We have moved.']]);
  });

  it('reads a page of nothing but a menu rather than nothing', () => {
    expect(readBody('<nav><ul><li>Home</li><li>Team</li></ul></nav>')).toEqual([
      ['list item', 'Home'],
      ['list item', 'Team'],
    ]);
  });

  it.each([
    [
      'one that hides its body',
      '<body style="visibility: hidden"><main><h1>Rest</h1><p>Sleep well 🛏.</p></main></body>',
    ],
    ['one without a box', '<body style="display: none"><main><h1>Rest</h1><p>Sleep well 🛏.</p></main></body>'],
  ])('reads a page that shows nothing rather than nothing: %s', (_, body) => {
    expect(textOf(readArticle(openPage(`<html>${body}</html>`)))).toBe('Rest\nSleep well 🛏.');
  });

  it('measures what it reads, and not the scripts among it', () => {
    const read = readArticle(openPage('<main><p>Rest 🛏.</p><script>const menu = [];</script></main>'));
    expect(read?.article.measureLength()).toBe(8);
  });

  it('gives null for a page without text', () => {
    expect(readArticle(openPage('<body><img alt="blank"> </body>'))).toBeNull();
  });

  it('leaves out what the caller says is not visible', () => {
    const page = openPage('<main><p>Seen.</p><p hidden>Unseen.</p></main>');
    const read = readArticle(page, { isVisible: (element) => !element.hasAttribute('hidden') });
    expect(textOf(read)).toBe('Seen.');
  });
});
