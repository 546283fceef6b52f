import { describe, expect, test } from 'vitest';
import { createReader } from '@/utils/app/reader.ts';
import { remakeScript } from '@/utils/app/remake-script.ts';
import { rereadPage } from '@/utils/app/reread-page.ts';
import type { ReaderToHost } from '@/utils/core/messages/reader-to-host.ts';
import { prepareSelection, type SelectionReading } from '@/utils/dom/prepare-selection.ts';
import { workInSlices } from '@/utils/platform/work-in-slices.ts';
import { openPage } from '../dom/open-page.ts';
import { cutAsDeclared } from '../fakes/cut-as-declared.ts';
import { pageSettings } from '../fakes/page-settings.ts';
import { sectionsThere, selectionThere } from '../fakes/parts-there.ts';
import { onPortrait } from '../fakes/selection-reading.ts';
import { settle } from '../fakes/settle.ts';

const PAGE = '<p>Wear 👟 shoes.</p><ol start="3"><li>Take one.</li><li>Rest.</li></ol>';

/** A reader into whose page the structure comes when the test says so, or never. */
function setUp(selector: string) {
  const document = openPage(PAGE);
  const node = document.querySelector(selector);
  if (node) document.getSelection()?.selectAllChildren(node);
  let coming = Promise.withResolvers<void>();
  let asked = 0;
  const reading: SelectionReading = {
    ...onPortrait,
    async bringDrawn() {
      asked += 1;
      await coming.promise;
      return onPortrait.bringDrawn();
    },
  };
  const sent: ReaderToHost[] = [];
  const reader = createReader({
    document,
    line: { open: async () => true, send: (message) => sent.push(message) > 0, close: () => {} },
    marks: { show: () => {}, clear: () => {} },
    readSettings: async () => pageSettings(),
    async readSelection(closedSections) {
      const read = await workInSlices(prepareSelection(document, closedSections, reading));
      return read && { ...read, article: cutAsDeclared(read.article) };
    },
    readStretches: () => null,
    readArticle: () => null,
    doInSlices: workInSlices,
    selection: selectionThere,
    sections: sectionsThere,
    bringReread: async () => ({ rereadPage, remakeScript }),
    pointHere: () => ({ findNear: () => [], findStart: () => null }),
    readAddress: () => '/',
    fallbackLang: 'en',
    onState: () => {},
  });
  const said = () =>
    sent.flatMap((message) =>
      message.type === 'open' ? message.sentences.map(({ text, cues }) => [text, ...cues.map(({ says }) => says)]) : [],
    );
  return {
    reader,
    said,
    asked: () => asked,
    bring: () => coming.resolve(),
    refuse() {
      coming.reject(new Error('It may not come.'));
      coming = Promise.withResolvers();
    },
  };
}

describe('a press with something highlighted', () => {
  test('waits for what reads it where a paragraph is highlighted', async () => {
    const { reader, said, asked, bring } = setUp('p');
    const pressed = reader.listen('choose');
    await settle();
    expect(said()).toEqual([]);
    bring();
    await pressed;
    expect([said(), asked()]).toEqual([[['Wear 👟 shoes.']], 1]);
  });

  test('waits for what reads lists where a list is highlighted', async () => {
    const { reader, said, bring } = setUp('ol');
    const pressed = reader.listen('choose');
    await settle();
    expect(said()).toEqual([]);
    bring();
    await pressed;
    expect(said()).toEqual([
      ['Take one.', { kind: 'list number', text: '3.' }],
      ['Rest.', { kind: 'list number', text: '4.' }],
    ]);
  });

  test('comes to nothing when it is stopped meanwhile', async () => {
    const { reader, said, bring } = setUp('ol');
    const pressed = reader.listen('choose');
    await reader.command('stop');
    bring();
    await pressed;
    expect([said(), reader.state()]).toMatchObject([[], { status: 'empty', problem: null }]);
  });

  test('is told where what reads lists may not come, and the next press asks again', async () => {
    const { reader, said, asked, bring, refuse } = setUp('ol');
    const pressed = reader.listen('choose');
    await settle();
    refuse();
    await pressed;
    expect([said(), reader.state().problem]).toEqual([[], 'page-unreadable']);
    const again = reader.listen('choose');
    bring();
    await again;
    expect([said().length, reader.state().problem, asked()]).toEqual([2, null, 2]);
  });
});
