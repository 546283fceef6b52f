import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import { openSiteWords } from '@/utils/app/site-words.ts';
import { parseSettings } from '@/utils/core/settings/settings.ts';
import { putSite } from '@/utils/core/settings/site-list.ts';
import { parseSiteWords, withSiteWords } from '@/utils/core/site-words/site-words.ts';
import type { SiteWordsModel } from '@/utils/core/site-words/site-words-model.ts';
import { createSiteWordsStore } from '@/utils/platform/site-words-store.ts';
import { english } from '../fakes/english.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';

const translate = english;
const ORIGIN = 'https://clinic.example';
const LINK = { origin: ORIGIN, address: `${ORIGIN}/words.pls` };
const WEGOVY = { text: 'Wegovy', say: 'we go vee', language: 'en', where: 'word', letters: 'any case' } as const;

const pls = (...lexemes: readonly (readonly [string, string])[]) =>
  `<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">${lexemes
    .map(([grapheme, alias]) => `<lexeme><grapheme>${grapheme}</grapheme><alias>${alias}</alias></lexeme>`)
    .join('')}</lexicon>`;
const text = (content: string) => ({ result: 'text', text: content });

async function open(fetched: unknown) {
  const tab = fakeBrowser.addTab({ id: 5, url: `${ORIGIN}/page`, wordList: { link: LINK, fetched } });
  let model: SiteWordsModel | null = null;
  const control = await openSiteWords({
    from: tab.id,
    store: createSiteWordsStore(),
    translate,
    onModel: (now) => {
      model = now;
    },
  });
  return { control, tab, step: () => model?.step, used: () => model?.used };
}

const fetches = () => fakeBrowser.log.filter(([what]) => what === 'fetch');

beforeEach(fakeBrowser.reset);

describe("a site's list of words", () => {
  test('is fetched by a press alone, shown, and used on that site after a yes', async () => {
    const { control, step, used } = await open(text(pls(['Wegovy', 'we go vee'], ['mg', 'grams'], ['not', 'very'])));
    expect([step(), fetches()]).toEqual([{ kind: 'offered', link: LINK }, []]);
    await control.getList();
    expect(fetches()).toEqual([['fetch', LINK.address, 500_000]]);
    expect(step()).toEqual({ kind: 'shown', link: LINK, entries: [WEGOVY], unused: 2 });
    expect(fakeBrowser.stored('local')).toEqual({});
    await control.accept();
    expect(step()).toEqual({ kind: 'accepted', link: LINK });
    expect(used()).toEqual([{ origin: ORIGIN, entries: [WEGOVY] }]);
    await control.remove(ORIGIN);
    expect([step(), used()]).toEqual([{ kind: 'offered', link: LINK }, []]);
  });

  test('is not used before it was shown', async () => {
    const { control, step } = await open(text(pls(['Wegovy', 'we go vee'])));
    await control.accept();
    expect([step(), fakeBrowser.stored('local')]).toEqual([{ kind: 'offered', link: LINK }, {}]);
  });

  test.each<readonly [what: string, fetched: unknown, why: string]>([
    [
      'that is too large',
      { result: 'large' },
      'The list is too large. Hark takes lists of up to 500 kilobytes. You can listen without it.',
    ],
    ['that cannot be had', { result: 'unreachable' }, 'The site did not give the list. Try again later.'],
    [
      'of another encoding',
      { result: 'encoding' },
      'The list is not saved as UTF-8 (plain text of any language), so Hark cannot read it. You can listen without it.',
    ],
    [
      'that is a page',
      text('<html><p>Not found</p></html>'),
      'Line 1 of the list is not as it should be, so Hark does not use it. You can listen without it.',
    ],
    [
      'of dangers alone',
      text(pls(['not', 'very'])),
      'The list has no word that Hark can say its way. You can listen without it.',
    ],
    [
      'with entities',
      text('<!DOCTYPE l [<!ENTITY a "b">]><lexicon>&a;</lexicon>'),
      'Line 1 of the list is not as it should be, so Hark does not use it. You can listen without it.',
    ],
  ])('%s is refused with a sentence', async (_what, fetched, why) => {
    const { control, step } = await open(fetched);
    await control.getList();
    expect(step()).toEqual({ kind: 'refused', link: LINK, why });
    await control.accept();
    expect(fakeBrowser.stored('local')).toEqual({});
  });

  test('is not fetched from a page that has changed meanwhile', async () => {
    const { control, tab, step } = await open(text(pls(['Wegovy', 'we go vee'])));
    tab.wordList = { link: { origin: 'https://other.example', address: 'https://other.example/x' }, fetched: null };
    await control.getList();
    expect(fetches()).toEqual([]);
    expect(step()).toMatchObject({ kind: 'refused', why: expect.stringContaining('The page has gone') });
  });

  test('is none where the tab is closed to Hark', async () => {
    const tab = fakeBrowser.addTab({ id: 5, access: 'closed' });
    let model: SiteWordsModel | null = null;
    const store = createSiteWordsStore();
    await openSiteWords({ from: tab.id, store, translate, onModel: (now) => (model = now) });
    expect(model).toEqual({ step: { kind: 'none' }, used: [] });
  });
});

describe('words in use', () => {
  const own = { ...WEGOVY, say: 'my own' };
  const list = [{ origin: ORIGIN, entries: [WEGOVY, { ...WEGOVY, text: 'Ozempic', say: 'owe zem pick' }] }];

  test("hold on their site alone, and give way to the reader's own", () => {
    const settings = parseSettings({ pronunciations: [own] });
    expect(withSiteWords(settings, list, ORIGIN).pronunciations).toEqual([own, list[0]?.entries[1]]);
    expect(withSiteWords(settings, list, 'http://clinic.example')).toBe(settings);
    expect(withSiteWords(settings, list, 'https://other.example')).toBe(settings);
  });

  test('are what is whole of what was stored', () => {
    expect(parseSiteWords([...list, { origin: 7 }, null, { origin: 'https://a.example', entries: [] }])).toEqual(list);
    expect([undefined, null, 'x', {}].map(parseSiteWords)).toEqual([[], [], [], []]);
  });

  test('are of fifty sites at most', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ origin: `https://a${at}.example`, entries: [WEGOVY] }));
    const kept = many.reduce((sum, each) => putSite(sum, each), parseSiteWords([]));
    expect([kept.length, kept[0]?.origin]).toEqual([50, 'https://a10.example']);
  });
});
