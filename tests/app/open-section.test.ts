import { describe, expect, test } from 'vitest';
import { isSectionAnnounced } from '@/utils/app/announced-section.ts';
import type { PageParts } from '@/utils/app/page-parts.ts';
import { createReader } from '@/utils/app/reader.ts';
import type { SectionsLoader } from '@/utils/app/reader-parts.ts';
import { remakeScript } from '@/utils/app/remake-script.ts';
import { rereadPage } from '@/utils/app/reread-page.ts';
import { sectionsParts } from '@/utils/app/sections-parts.ts';
import type { ScriptSentence } from '@/utils/core/article/script.ts';
import { parseReaderToHost, type ReaderToHost } from '@/utils/core/messages/reader-to-host.ts';
import type { PlayerActivity } from '@/utils/core/reading/player-view.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { readSelection, readStretches } from '@/utils/dom/read-selection.ts';
import { openPage } from '../dom/open-page.ts';
import { cutAsDeclared } from '../fakes/cut-as-declared.ts';
import { pageSettings } from '../fakes/page-settings.ts';
import { sectionsThere, selectionThere } from '../fakes/parts-there.ts';
import { settle } from '../fakes/settle.ts';
import { speakAll } from '../fakes/speak-script.ts';

const DETAILS = `<main><h1>Knees 🦵</h1><p>Rest.</p>
  <details><summary>What should I bring?</summary><p>Your card.</p><p>Flat shoes.</p></details>
  <p>Call us.</p></main>`;
const BUTTON = `<main><h1>Knees 🦵</h1><p>Rest.</p>
  <h2><button aria-expanded="false" aria-controls="panel">What should I bring?</button></h2>
  <div id="panel" style="display: none"><p>Your card.</p></div>
  <p>Call us.</p></main>`;

const PLAIN = `<main><h1>Knees 🦵</h1><p>Rest.</p>
  <div class="accordion"><h2>What should I bring?</h2><div id="panel" style="display: none"><p>Your card.</p></div></div>
  <p>Call us.</p></main>`;

const SPEAKING: PlayerActivity = { status: 'speaking' };

/** As the speech host cuts it. */
const cut = (read: PageText | null) => read && { ...read, article: cutAsDeclared(read.article) };

/** A reader of a real page, with a line that keeps what is sent. */
function setUp(body: string, settings: Partial<Settings> = {}, sections: SectionsLoader = sectionsThere) {
  const document = openPage(`<!doctype html><html lang="en"><body>${body}</body></html>`);
  const stored = pageSettings(settings);
  const sent: ReaderToHost[] = [];
  let extension: 'there' | 'reloaded' = 'there';
  const reader = createReader({
    document,
    line: {
      open: async () => true,
      send(message) {
        // As it travels: the host takes it as it is.
        const arrived = parseReaderToHost(JSON.parse(JSON.stringify(message)));
        expect(arrived).toEqual(message);
        return arrived !== null && sent.push(arrived) > 0;
      },
      close: () => {},
    },
    marks: { show: () => {}, clear: () => {} },
    readSettings: async () => {
      if (extension === 'reloaded') throw new Error('Extension context invalidated.');
      return stored;
    },
    readSelection: (closedSections) => cut(readSelection(document, closedSections)),
    readStretches: (stretches, closedSections) => cut(readStretches(document, stretches, closedSections)),
    readArticle: (closedSections) => cut(readArticle(document, { closedSections })),
    doInSlices: async (work) => finishWork(work),
    selection: selectionThere,
    sections,
    bringReread: async () => ({ rereadPage, remakeScript }),
    pointHere: () => ({ findNear: () => [], findStart: () => null }),
    readAddress: () => '/',
    fallbackLang: 'en',
    onState: () => {},
  });
  const opened = () => sent.filter((message) => message.type === 'open');
  const texts = (sentences: readonly ScriptSentence[]) =>
    speakAll(sentences, { reading: 'natural' }).map(({ spoken }) => spoken.text);
  /** All sentences that the host has been given since the passage was opened last. */
  const script = () => {
    const from = sent.findLastIndex(({ type }) => type === 'open');
    return sent.slice(from).flatMap((message) => ('sentences' in message ? message.sentences : []));
  };
  return {
    document,
    reader,
    sent,
    opened,
    said: () => texts(script()),
    /** What is left to be heard from where the host was asked to begin. */
    left: () => texts(script().slice(opened().at(-1)?.place.sentence)),
    /** The host comes to a sentence. */
    reach(sentence: number, activity: PlayerActivity = SPEAKING) {
      const span = script()[sentence]?.span ?? null;
      const position = span && { place: { sentence, offset: 0 }, sentence: span, word: null };
      const view = { activity, position, progress: { done: sentence, total: null, fraction: 0 }, rate: 1 };
      reader.hear({ type: 'view', passageId: opened().at(-1)?.passageId ?? 0, title: '', view });
    },
    reloadExtension() {
      extension = 'reloaded';
    },
    isAnnounced: () => isSectionAnnounced(reader.state()),
    async listen(choice: 'page' | 'selection' = 'page') {
      await reader.listen(choice);
      await settle();
    },
  };
}

describe('a closed section', () => {
  test('is announced while its heading is read, and not before or after', async () => {
    const { listen, said, reach, isAnnounced } = setUp(DETAILS);
    await listen();
    expect(said()).toEqual(['Knees 🦵', 'Rest.', 'What should I bring? closed section', 'Call us.']);
    const announced = [0, 1, 2, 3].map((sentence) => {
      reach(sentence);
      return isAnnounced();
    });
    expect(announced).toEqual([false, false, true, false]);
  });

  test('is opened on the page, and reading goes on from what it holds, with nothing twice or left out', async () => {
    const { document, listen, reach, reader, sent, left } = setUp(DETAILS);
    await listen();
    reach(2);
    await reader.openSection();
    expect(document.querySelector('details')?.hasAttribute('open')).toBe(true);
    expect(sent.some((message) => message.type === 'command' && message.command === 'pause')).toBe(true);
    expect(left()).toEqual(['Your card.', 'Flat shoes.', 'Call us.']);
    expect(sent.findLast(({ type }) => type === 'open')).toMatchObject({ passageId: 2, begin: 'speaking' });
  });

  test('is opened by a press that comes a sentence late, and no later', async () => {
    const { listen, reach, reader, left, opened } = setUp(`${DETAILS.replace('Call us.', 'Call us. Or write.')}`);
    await listen();
    reach(2);
    reach(3);
    await reader.openSection();
    expect(left()).toEqual(['Your card.', 'Flat shoes.', 'Call us.', 'Or write.']);
    reach(5);
    reach(6);
    await reader.openSection();
    expect([opened().length, reader.state().problem]).toEqual([2, 'no-closed-section']);
  });

  /** What finds closed sections comes into the page of an article when it is asked for first. */
  const sectionsLater = () => {
    const coming = Promise.withResolvers<void>();
    let there: PageParts['sections'] | null = null;
    let asked = 0;
    return {
      find: () => there,
      load() {
        asked += 1;
        return coming.promise;
      },
      async come() {
        there = sectionsParts;
        coming.resolve();
        await settle();
      },
      async stayAway() {
        coming.reject(new Error('It may not come.'));
        await settle();
      },
      asked: () => asked,
    };
  };

  test('is opened by a press, for which what opens it comes first: no sooner is it asked for', async () => {
    const later = sectionsLater();
    const { listen, reach, reader, left, isAnnounced } = setUp(DETAILS, {}, later);
    await listen();
    reach(2);
    expect([later.asked(), isAnnounced()]).toEqual([0, true]);
    const pressed = reader.openSection();
    await later.come();
    await pressed;
    expect(left()).toEqual(['Your card.', 'Flat shoes.', 'Call us.']);
  });

  test('stays closed, and that is told, where what opens it may not come', async () => {
    const later = sectionsLater();
    const { listen, reach, reader, opened } = setUp(DETAILS, {}, later);
    await listen();
    reach(2);
    const pressed = reader.openSection();
    await later.stayAway();
    await pressed;
    expect([opened().length, reader.state().problem]).toEqual([1, 'page-unreadable']);
  });

  test('is opened after it was the last that was heard', async () => {
    const { listen, reach, reader, left, isAnnounced } = setUp(DETAILS.replace('<p>Call us.</p>', ''));
    await listen();
    reach(2);
    reach(3, { status: 'finished' });
    expect(isAnnounced()).toBe(true);
    await reader.openSection();
    expect(left()).toEqual(['Your card.', 'Flat shoes.']);
  });

  test('is opened by its heading where the page says nothing of it', async () => {
    const { document, listen, reach, reader, left } = setUp(PLAIN);
    const panel = document.getElementById('panel') as HTMLElement;
    document.querySelector('.accordion')?.addEventListener('click', () => panel.style.removeProperty('display'));
    await listen();
    reach(2);
    await reader.openSection();
    expect(left()).toEqual(['Your card.', 'Call us.']);
  });

  test('is opened by its button, without leading anywhere', async () => {
    const { document, listen, reach, reader, left } = setUp(BUTTON);
    const prevented: boolean[] = [];
    document.querySelector('button')?.addEventListener('click', (event) => {
      document.getElementById('panel')?.removeAttribute('style');
      setTimeout(() => prevented.push(event.defaultPrevented));
    });
    await listen();
    reach(2);
    await reader.openSection();
    await settle();
    expect(left()).toEqual(['Your card.', 'Call us.']);
    expect(prevented).toEqual([true]);
  });

  test('that the page opens a little later is waited for', async () => {
    const { document, listen, reach, reader, left } = setUp(BUTTON);
    document.querySelector('button')?.addEventListener('click', () => {
      setTimeout(() => document.getElementById('panel')?.removeAttribute('style'), 120);
    });
    await listen();
    reach(2);
    await reader.openSection();
    expect(left()).toEqual(['Your card.', 'Call us.']);
  });

  test('that the page does not open is told, and the place is kept', async () => {
    const { listen, reach, reader, left } = setUp(BUTTON);
    await listen();
    reach(2);
    await reader.openSection();
    const state = reader.state();
    expect([state.problem, state.status === 'open' && state.view.activity.status]).toEqual([
      'section-stays-closed',
      'paused',
    ]);
    await reader.command('play');
    await settle();
    expect(left()).toEqual(['What should I bring? closed section', 'Call us.']);
  });

  test('that is asked for after the extension was reloaded: it is told, with the place kept', async () => {
    const { reader, listen, reach, reloadExtension } = setUp(DETAILS);
    await listen();
    reach(2);
    reloadExtension();
    await reader.openSection();
    const state = reader.state();
    expect([state.problem, state.status === 'open' && state.view.position?.place.sentence]).toEqual([
      'host-unreachable',
      2,
    ]);
  });

  test('that is a list of sources passed over is read on request, and the page stays as it is', async () => {
    const items = [1, 2, 3].map((at) => `<li>Hill et al, May 201${at}</li>`).join('');
    const { document, listen, reach, reader, said, left, isAnnounced } = setUp(
      DETAILS.replace('<p>Call', `<h2>References</h2><ol>${items}</ol><p>Call`),
    );
    const before = document.body.innerHTML;
    await listen();
    expect(said().slice(3)).toEqual(['References, list not read', 'Call us.']);
    reach(3);
    expect(isAnnounced()).toBe(true);
    await reader.openSection();
    expect(left()).toEqual([
      '1. Hill et al, May 20 11',
      '2. Hill et al, May 20 12',
      '3. Hill et al, May 20 13',
      'Call us.',
    ]);
    expect(document.body.innerHTML).toBe(before);
  });

  test('in a selection is opened and read as far as was highlighted', async () => {
    const { document, listen, reach, reader, said, left } = setUp(DETAILS);
    const range = document.createRange();
    range.setStartBefore(document.querySelector('p') as Element);
    range.setEndAfter(document.querySelector('details') as Element);
    document.getSelection()?.addRange(range);
    await listen('selection');
    expect(said()).toEqual(['Rest.', 'What should I bring? closed section']);
    reach(1);
    document.getSelection()?.removeAllRanges();
    await reader.openSection();
    expect(left()).toEqual(['Your card.', 'Flat shoes.']);
  });

  test('is opened and read when the selection ends with its heading', async () => {
    const { document, listen, reach, reader, left } = setUp(DETAILS);
    const range = document.createRange();
    range.setStartBefore(document.querySelector('p') as Element);
    range.setEnd(document.querySelector('summary')?.firstChild as Text, 20);
    document.getSelection()?.addRange(range);
    await listen('selection');
    reach(1);
    await reader.openSection();
    expect(left()).toEqual(['Your card.', 'Flat shoes.']);
  });

  test('is read like all others, and nothing is announced, where the reader has chosen so', async () => {
    const { document, listen, said, reach, isAnnounced } = setUp(DETAILS, { closedSections: 'read' });
    await listen();
    expect(said()).toEqual(['Knees 🦵', 'Rest.', 'What should I bring?', 'Your card.', 'Flat shoes.', 'Call us.']);
    reach(2);
    expect([isAnnounced(), document.querySelector('details')?.hasAttribute('open')]).toEqual([false, false]);
  });

  test.each([
    ['details', DETAILS, ['Your card.', 'Flat shoes.', 'Call us.']],
    ['a button', BUTTON, ['Your card.', 'Call us.']],
  ])(
    'that the reader has opened on the page by hand is read, and not closed by the press: %s',
    async (_what, body, expected) => {
      const { document, listen, reach, reader, left } = setUp(body);
      let presses = 0;
      document.querySelector('button')?.addEventListener('click', () => {
        presses += 1;
      });
      await listen();
      reach(2);
      document.querySelector('details')?.setAttribute('open', '');
      document.getElementById('panel')?.removeAttribute('style');
      await reader.openSection();
      expect([left(), presses]).toEqual([expected, 0]);
    },
  );

  test('that has gone from the page stays closed, and that is told', async () => {
    const { document, listen, reach, reader } = setUp(DETAILS);
    await listen();
    reach(2);
    document.querySelector('details')?.remove();
    await reader.openSection();
    expect(reader.state().problem).toBe('section-stays-closed');
  });

  test('is none where nothing is read', async () => {
    const { reader } = setUp(DETAILS);
    await reader.openSection();
    expect(reader.state()).toMatchObject({ status: 'empty', problem: 'no-closed-section' });
  });
});
