import '../fakes/install-fake-browser.ts';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerSettings } from '@/utils/app/answer-settings.ts';
import { followPageSettings } from '@/utils/app/follow-page-settings.ts';
import type { PageSettings } from '@/utils/core/messages/page-settings.ts';
import { parseToBackground } from '@/utils/core/messages/to-background.ts';
import { onRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { createSiteChoicesStore } from '@/utils/platform/site-choices-store.ts';
import { createSiteWordsStore } from '@/utils/platform/site-words-store.ts';
import { OWN_ID } from '../fakes/fake-browser.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';
import { settle } from '../fakes/settle.ts';

const ORIGIN = 'https://clinic.example';
const READER = { id: OWN_ID, url: `${ORIGIN}/knees?page=2#top`, tab: { id: 1 } };
const WEGOVY = { text: 'Wegovy', say: 'we go vee', language: 'en', where: 'word', letters: 'any case' } as const;

let stop = new AbortController();
beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.setSender(READER);
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

type Answer = (answering: Promise<unknown>) => Promise<unknown>;

/** A background that answers as the real one does, when `answer` lets it. */
function startBackground(answer: Answer = (answering) => answering) {
  const settings = createSettingsStore();
  onRuntimeMessage((message, origin) => {
    const wish = parseToBackground(message);
    return wish?.type === 'read-settings' ? answer(answerSettings(wish, origin, settings)) : undefined;
  });
}

function follow() {
  const told: PageSettings[] = [];
  const view = new EventTarget();
  const read = followPageSettings(view as Window, (settings) => told.push(settings), stop.signal);
  const asked = () => fakeBrowser.log.filter(([call]) => call === 'runtime.sendMessage').length;
  return { told, read, asked, view };
}

const update = createSettingsStore().update;

describe('the settings in a page', () => {
  test('are asked for once, before anybody wants them', async () => {
    await update(() => ({ rate: 1.5, panelEdge: 'top', voices: { en: 'Anna|en-US' } }));
    startBackground();
    const { told, read, asked } = follow();
    await settle();
    expect([asked(), told.length]).toEqual([1, 1]);
    expect(await read()).toMatchObject({
      rate: 1.5,
      panelEdge: 'top',
      closedSections: 'announce',
      fixedSpeeds: [],
      settingsPage: 'shown',
      wishes: { rate: 1.5, preferred: { en: 'Anna|en-US' }, wording: { reading: 'natural' } },
    });
    expect(asked()).toBe(1);
  });

  test('hold what a clinic has set, and say so', async () => {
    fakeBrowser.setPolicy({
      rate: 0.75,
      voiceRates: { 'Anna|en-US': 2 },
      choices: { links: 'skip' },
      hideSettings: true,
    });
    startBackground();
    expect(await follow().read()).toMatchObject({
      rate: 0.75,
      fixedSpeeds: ['rate', 'voiceRates.Anna|en-US'],
      settingsPage: 'hidden',
      wishes: { rate: 0.75, wording: { choices: { links: 'skip' } } },
    });
  });

  test.each([
    ['the settings', () => update(() => ({ rate: 2 })), { rate: 2 }],
    [
      'the words of the site',
      () => createSiteWordsStore().update(() => [{ origin: ORIGIN, entries: [WEGOVY] }]),
      { wishes: { wording: { pronunciations: [WEGOVY] } } },
    ],
    ['the policy', async () => fakeBrowser.setPolicy({ rate: 0.5 }), { rate: 0.5, fixedSpeeds: ['rate'] }],
  ])('follow a change of %s', async (_what, change, then) => {
    startBackground();
    const { told, read, asked } = follow();
    await settle();
    await change();
    expect(await read()).toMatchObject(then);
    expect([told.at(-1), told.length, asked()]).toMatchObject([then, 2, 2]);
  });

  test('bring what is left out on the site to what is read there at once, and take it back at once', async () => {
    const sites = createSiteChoicesStore();
    startBackground();
    const { told } = follow();
    await settle();
    await sites.update(() => [{ origin: ORIGIN, kinds: { citations: 'leave-out', alternatives: 'leave-out' } }]);
    await settle();
    await sites.update(() => [{ origin: 'https://other.example', kinds: { links: 'leave-out' } }]);
    await settle();
    const all = { reading: 'natural', alternatives: 'read', choices: {} };
    const some = { reading: 'natural', alternatives: 'skip', choices: { citations: 'skip' } };
    expect(told.map(({ wording }) => wording)).toEqual([all, some, all]);
    expect(told.map(({ wishes }) => wishes.wording)).toEqual([all, some, all]);
  });

  test('are those of the site that the browser names', async () => {
    await createSiteChoicesStore().update(() => [
      { origin: ORIGIN, kinds: { links: 'leave-out' } },
      { origin: 'https://other.example', kinds: { alternatives: 'leave-out' } },
    ]);
    startBackground();
    const choices = async () => (await follow().read()).wishes.wording;
    expect(await choices()).toMatchObject({ alternatives: 'read', choices: { links: 'skip' } });
    fakeBrowser.setSender({ ...READER, url: 'https://other.example/' });
    expect(await choices()).toMatchObject({ alternatives: 'skip', choices: {} });
    fakeBrowser.setSender({ ...READER, url: 'about:srcdoc' });
    expect(await choices()).toMatchObject({ alternatives: 'read', choices: {} });
  });

  test('are not asked for when something else is stored', async () => {
    startBackground();
    const { asked } = follow();
    await fakeBrowser.api.storage.local.set({ tempos: {}, quietSites: ['clinic.example'] });
    await fakeBrowser.api.storage.session.set({ usedTabs: [1] });
    await settle();
    expect(asked()).toBe(1);
  });

  test('end with the last of two quick changes, whichever is answered last', async () => {
    const held: (() => void)[] = [];
    startBackground(async (answering) => {
      const answer = await answering;
      await new Promise<void>((resolve) => held.push(resolve));
      return answer;
    });
    const { told, read } = follow();
    await settle();
    await update(() => ({ rate: 1.5 }));
    await settle();
    await update(() => ({ rate: 2 }));
    const reading = read();
    await settle();
    for (const answer of held.toReversed()) {
      answer();
      await settle();
    }
    expect(told.map(({ rate }) => rate)).toEqual([2]);
    expect([(await reading).rate, (await read()).rate]).toEqual([2, 2]);
  });

  test('are asked for anew by a page that comes back, which has heard of no change', async () => {
    startBackground();
    const { told, view } = follow();
    await settle();
    view.dispatchEvent(new Event('pageshow'));
    await settle();
    expect(told.length).toBe(2);
  });

  test('are refused where nobody answers, and asked for anew by who wants them next', async () => {
    const { told, read } = follow();
    await expect(read()).rejects.toThrow('The background told no settings.');
    startBackground();
    expect((await read()).rate).toBe(1);
    expect(told.length).toBe(1);
  });

  test.each([null, 'done', { rate: 1 }, { panelEdge: 'left' }])(
    'are refused where the answer is none: %j',
    async (wrong) => {
      startBackground(async (answering) =>
        wrong === null || typeof wrong === 'string' ? wrong : await mix(answering, wrong),
      );
      const { told, read } = follow();
      await expect(read()).rejects.toThrow('The background told no settings.');
      expect(told).toEqual([]);
    },
  );

  test('are refused once the extension has gone, in time', async () => {
    vi.useFakeTimers();
    startBackground(() => new Promise(() => {}));
    const { read } = follow();
    const reading = expect(read()).rejects.toThrow('within 9000 ms');
    await vi.advanceTimersByTimeAsync(9_500);
    await reading;
  });

  test('tell nothing any more once the script ends', async () => {
    startBackground();
    const { told, view } = follow();
    stop.abort();
    await update(() => ({ rate: 2 }));
    view.dispatchEvent(new Event('pageshow'));
    await settle();
    // That of the background stays.
    expect([told, fakeBrowser.listenerCount()]).toEqual([[], 1]);
  });
});

/** The answer with that in the place of what is right, or with nothing else. */
async function mix(answering: Promise<unknown>, wrong: object): Promise<unknown> {
  return 'rate' in wrong ? wrong : { ...((await answering) as object), ...wrong };
}
