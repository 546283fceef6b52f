import { describe, expect, test } from 'vitest';
import { SiteWords } from '@/components/site-words/SiteWords.tsx';
import type { SiteWordsModel, SiteWordsStep } from '@/utils/core/site-words/site-words-model.ts';
import { english } from '../fakes/english.ts';
import { press } from './happenings.ts';
import { findFaults, show } from './show.ts';

const link = { origin: 'https://clinic.example', address: 'https://clinic.example/words.pls' };
const WEGOVY = { text: 'Wegovy', say: 'we go vee', language: 'en', where: 'word', letters: 'any case' } as const;

const STEPS: readonly SiteWordsStep[] = [
  { kind: 'none' },
  { kind: 'offered', link },
  { kind: 'fetching', link },
  { kind: 'refused', link, why: 'The list is too large.' },
  { kind: 'shown', link, entries: [WEGOVY], unused: 1 },
  { kind: 'accepted', link },
];

function showSiteWords(step: SiteWordsStep, used: SiteWordsModel['used'] = []) {
  const asked: unknown[] = [];
  const ask =
    (what: string) =>
    (...values: unknown[]) =>
      void asked.push([what, ...values]);
  const content = (model: SiteWordsModel) => (
    <SiteWords
      model={model}
      translate={english}
      onFetch={ask('fetch')}
      onAccept={ask('accept')}
      onRemove={ask('remove')}
    />
  );
  const shown = show(content({ step, used }));
  const change = (model: SiteWordsModel) => shown.show(content(model));
  return { root: shown.container, asked, change };
}

describe('the page of a site’s words', () => {
  test.each(STEPS)('has no fault for readers with a screen reader: $kind', async (step) => {
    const { root } = showSiteWords(step, [{ origin: link.origin, entries: [WEGOVY] }]);
    expect(await findFaults(root)).toEqual([]);
  });

  test('names the site and the file before anything is fetched', () => {
    const { root, asked } = showSiteWords({ kind: 'offered', link });
    expect(root.textContent).toContain('https://clinic.example/words.pls');
    press(root.querySelector('[data-action="fetch"]') as HTMLElement);
    expect(asked).toEqual([['fetch']]);
  });

  test('shows each word before it is used', () => {
    const { root, asked } = showSiteWords({ kind: 'shown', link, entries: [WEGOVY], unused: 1 });
    expect(root.querySelector('.words')?.textContent).toBe('Wegovy: we go vee');
    expect(root.querySelector('[role=status]')?.textContent).toBe(
      'The list has 1 word. Look at it, then choose. Hark leaves 1 more out, to be safe.',
    );
    press(root.querySelector('[data-action="accept"]') as HTMLElement);
    expect(asked).toEqual([['accept']]);
  });

  test('A-2.4.3: keeps the focus where a button goes that was pressed', () => {
    const used = [{ origin: link.origin, entries: [WEGOVY] }];
    const shown: SiteWordsModel = { step: { kind: 'shown', link, entries: [WEGOVY], unused: 0 }, used: [] };
    const steps: readonly [before: SiteWordsModel, action: string, after: SiteWordsModel][] = [
      [{ step: { kind: 'fetching', link }, used: [] }, 'fetch', shown],
      [shown, 'accept', { step: { kind: 'accepted', link }, used }],
      [{ step: { kind: 'none' }, used }, 'remove', { step: { kind: 'none' }, used: [] }],
    ];
    const focused = steps.map(([before, action, after]) => {
      const { root, change } = showSiteWords(before.step, before.used);
      const button = root.querySelector<HTMLElement>(`[data-action="${action}"]`);
      button?.focus();
      if (button) press(button);
      change(after);
      return document.activeElement?.textContent;
    });
    expect(focused).toEqual([
      'The list has 1 word. Look at it, then choose.',
      'Hark now says these words the way the site wants.',
      'Words of a site',
    ]);
  });

  test('lets go of the words of a site', () => {
    const { root, asked } = showSiteWords({ kind: 'none' }, [{ origin: link.origin, entries: [WEGOVY] }]);
    press(root.querySelector('[data-action="remove"]') as HTMLElement);
    expect(asked).toEqual([['remove', 'https://clinic.example']]);
  });
});
