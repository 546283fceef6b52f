import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '@/utils/core/article/article.ts';
import { readLexicon } from '@/utils/core/lexicon/read-lexicon.ts';
import { parseManaged } from '@/utils/core/settings/parse-managed.ts';
import { parseSettings } from '@/utils/core/settings/settings.ts';
import { readSettingsFile } from '@/utils/core/settings/settings-file.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { speakScript } from '../fakes/speak-script.ts';
import { openPage } from './open-page.ts';

const read = (file: string) => readFileSync(join(resolve(import.meta.dirname, '../../docs'), file), 'utf8');
const page = read('for-websites.md');
const examples = [...page.matchAll(/^```html\n(.*?)\n```\n\nHeard: ([^\n]*)$/gms)].map(
  ([, html = '', heard = '']) => [html, heard.split(' | ')] as const,
);

/** What stands in an article of an English page, sentence by sentence. */
function hear(html: string): readonly string[] {
  const opened = openPage(`<!doctype html><html lang="en"><body><main>${html}</main></body></html>`);
  const article = readArticle(opened)?.article as Article;
  return speakScript(article, { reading: 'natural' }).map(({ spoken }) => spoken.text);
}

describe('docs/for-websites.md', () => {
  test('has an example for each hint', () => {
    expect(examples.length).toBe([...page.matchAll(/^```html$/gm)].length);
    const all = examples.map(([html]) => html).join('');
    const hints = ['lang=', 'nospeech', 'no-read-aloud', 'aria-hidden', 'alt=', '<ruby>', 'data-ssml=', '-sub-alias'];
    expect([...hints, '-say-as', '-break-time'].filter((hint) => !all.includes(hint))).toEqual([]);
  });

  test.each(examples)('%s is heard as it says', (html, heard) => {
    expect(hear(html)).toEqual(heard);
  });

  test('tells of the check of a page what was measured last', () => {
    const { sets } = JSON.parse(read('figures/page-check.json')) as {
      readonly sets: readonly { readonly pages: number; readonly same: number; readonly sentences: number }[];
    };
    const sum = (count: 'pages' | 'same' | 'sentences') => sets.reduce((all, set) => all + set[count], 0);
    const told = `on ${sum('pages')} pages of clinics and of the NHS: it was the same on ${sum('same')} of them, with ${sum('sentences').toLocaleString('en')} sentences`;
    expect(page).toContain(told);
  });

  test('has a list of pronunciations that Hark takes as a whole', () => {
    const [, pls = ''] = /^```xml\n(.*?)^```/ms.exec(page) ?? [];
    expect(readLexicon(pls, 'utf-8')).toMatchObject({ result: 'read', unused: [], lexicon: { kept: [] } });
  });
});

describe('docs/clinics.md', () => {
  const [preset = '', policy = ''] = [...read('clinics.md').matchAll(/^```json\n(.*?)^```/gms)].map(
    ([, block = '']) => block,
  );

  test('has a preset that Hark takes as a whole', () => {
    const result = readSettingsFile(preset, parseSettings({}));
    expect(result).toMatchObject({ result: 'read', unused: [] });
    expect(result.result === 'read' && result.changes.length).toBe(6);
  });

  test('has a policy that Hark takes as a whole', () => {
    expect(parseManaged(JSON.parse(policy))).toMatchObject({ refused: [], hidden: ['welcome'] });
  });
});
