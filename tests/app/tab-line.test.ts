import { describe, expect, test } from 'vitest';
import { createTabLine } from '@/utils/app/tab-line.ts';
import type { ReaderToView } from '@/utils/core/messages/reading-view.ts';
import { createLine, type FakeConnection } from '../fakes/fake-connection.ts';
import { settle } from '../fakes/settle.ts';

const NEWS: ReaderToView = { type: 'stands', reading: null, problem: null, tabSound: 'on' };

/** A tab with a reader in it or not, into which one can be put or not. */
function openTab(tab: { reader: 'there' | 'none'; readonly door: 'open' | 'closed' }) {
  const happened: string[] = [];
  const ends: FakeConnection[] = [];
  const line = createTabLine({
    connect() {
      const { near, far } = createLine();
      ends.push(far);
      if (tab.reader === 'none') queueMicrotask(() => far.close());
      else far.onMessage(() => queueMicrotask(() => far.post(NEWS)));
      return near;
    },
    inject: async () => {
      happened.push('injected');
      if (tab.door === 'open') tab.reader = 'there';
      return tab.door === 'open';
    },
    onMessage: ({ type }) => happened.push(type),
    onLost: () => happened.push('lost'),
  });
  return { line, happened, ends };
}

describe('the line of a reading view to its tab', () => {
  test('is answered by the reader that is there', async () => {
    const { line, happened, ends } = openTab({ reader: 'there', door: 'closed' });
    expect(await line.show()).toBe('asked');
    expect(happened).toEqual(['stands']);
    expect(await line.show()).toBe('asked');
    line.send({ type: 'command', command: 'play' });
    expect(ends.map(({ received }) => received)).toEqual([
      [{ type: 'show' }, { type: 'show' }, { type: 'command', command: 'play' }],
    ]);
  });

  test('puts a reader into a tab that has none', async () => {
    const { line, happened } = openTab({ reader: 'none', door: 'open' });
    expect(await line.show()).toBe('asked');
    expect(happened).toEqual(['injected', 'stands']);
  });

  test('tells of a tab that lets no reader in, and loses nothing it never had', async () => {
    const { line, happened } = openTab({ reader: 'none', door: 'closed' });
    expect(await line.show()).toBe('closed');
    line.send({ type: 'command', command: 'play' });
    expect(happened).toEqual(['injected']);
  });

  test('tells when the page has gone, and finds the next one when asked again', async () => {
    const { line, happened, ends } = openTab({ reader: 'there', door: 'open' });
    await line.show();
    ends[0]?.close();
    expect(happened).toEqual(['stands', 'lost']);
    expect(await line.show()).toBe('asked');
    expect(ends).toHaveLength(2);
  });

  test('takes nothing that is no message of a reader', async () => {
    const { line, happened, ends } = openTab({ reader: 'there', door: 'open' });
    await line.show();
    for (const message of [null, 'article', { type: 'article' }, { type: 'blocks', articleId: 1, blocks: [{}] }])
      ends[0]?.post(message);
    await settle();
    expect(happened).toEqual(['stands']);
  });
});
