import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import type { Connection } from '@/utils/core/messages/connection.ts';
import { connectToHost, onConnect, type PortName } from '@/utils/platform/ports.ts';
import { type MessageOrigin, onRuntimeMessage, sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { OWN_PAGE, OWN_WORKER } from '../fakes/fake-browser.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';
import { settle } from '../fakes/settle.ts';

beforeEach(fakeBrowser.reset);

const OWN_TAB = { id: 'hark', url: 'https://clinic.example/page', tab: { id: 3 } };
const OWN_PAGE_IN_TAB = { ...OWN_PAGE, tab: { id: 4 } };
const STRANGER = { id: 'other-extension', url: 'chrome-extension://other/page.html' };
const STRANGER_TAB = { ...OWN_TAB, id: 'other-extension' };
const NAMELESS = {};
/** A script of Hark's in a frame that no tab shows: its page has an address that is not Hark's. */
const TABLESS_SCRIPT = { id: 'hark', url: 'https://clinic.example/framed' };
const LOOKALIKE = { id: 'hark', url: 'https://clinic.example/?chrome-extension://hark/', tab: { id: 3 } };

describe('who sent a message', () => {
  test.each([
    ["a script of Hark's in a tab", OWN_TAB, 'tab'],
    ["one of Hark's pages", OWN_PAGE, 'page'],
    ["one of Hark's pages shown in a tab", OWN_PAGE_IN_TAB, 'page'],
    ["Hark's worker, which may have no address", OWN_WORKER, 'page'],
    ['a page whose address only looks like one of Hark', LOOKALIKE, 'tab'],
  ])('is told: %s', async (_who, sender, from) => {
    const origins: MessageOrigin[] = [];
    onRuntimeMessage((_message, origin) => {
      origins.push(origin);
      return Promise.resolve('answer');
    });
    expect(await fakeBrowser.receive('hello', sender)).toBe('answer');
    expect(origins.map((origin) => origin.from)).toEqual([from]);
  });

  test.each([
    ['another extension', STRANGER],
    ["another extension's script in a tab", STRANGER_TAB],
    ['nobody', NAMELESS],
    ['a script outside of all tabs', TABLESS_SCRIPT],
  ])('keeps out %s', async (_who, sender) => {
    const heard: unknown[] = [];
    onRuntimeMessage((message) => {
      heard.push(message);
      return Promise.resolve('answer');
    });
    expect([await fakeBrowser.receive('hello', sender), heard]).toEqual([undefined, []]);
  });
});

describe('one-off messages', () => {
  test('are left to others where the listener has no answer', async () => {
    onRuntimeMessage(() => undefined);
    onRuntimeMessage(() => Promise.resolve('from the second'));
    expect(await fakeBrowser.receive('hello', OWN_PAGE)).toBe('from the second');
  });

  test('are answered with null when the listener fails', async () => {
    onRuntimeMessage(() => Promise.reject(new Error('no offscreen document')));
    expect(await fakeBrowser.receive('hello', OWN_PAGE)).toBeNull();
  });

  test('are heard no more after unsubscribing', async () => {
    const stop = onRuntimeMessage(() => Promise.resolve('answer'));
    stop();
    expect(fakeBrowser.listenerCount()).toBe(0);
  });

  test('find null where nobody listens', async () => {
    expect(await sendRuntimeMessage({ to: 'background', type: 'open-host' })).toBeNull();
  });
});

describe('lines to the host', () => {
  function openHost() {
    const accepted: [PortName, Connection][] = [];
    const stop = onConnect((name, connection) => accepted.push([name, connection]));
    return { accepted, stop };
  }

  test.each([
    ['reader', OWN_TAB],
    ['reader', OWN_PAGE],
    ['article', OWN_TAB],
    ['sentences', OWN_TAB],
    ['sentences', OWN_PAGE],
    ['view', OWN_PAGE],
    ['view', OWN_PAGE_IN_TAB],
  ])('%s is let in from where it belongs', (name, sender) => {
    const { accepted } = openHost();
    const port = fakeBrowser.connectAs(name, sender);
    expect([accepted.map(([accepted]) => accepted), port.status]).toEqual([[name], 'open']);
  });

  test('say whether they come from a private window', () => {
    const windows: string[] = [];
    onConnect((_name, _connection, window) => windows.push(window));
    fakeBrowser.connectAs('reader', OWN_TAB);
    fakeBrowser.connectAs('reader', { ...OWN_TAB, tab: { id: 3, incognito: true } });
    fakeBrowser.connectAs('view', OWN_PAGE);
    expect(windows).toEqual(['normal', 'private', 'normal']);
  });

  test.each([
    ["a tab's script as a view", 'view', OWN_TAB],
    ['a stranger as a reader', 'reader', STRANGER_TAB],
    ['a stranger that wants sentences', 'sentences', STRANGER_TAB],
    ['a stranger as a view', 'view', STRANGER],
    ['a stranger that asks for an article', 'article', STRANGER_TAB],
    ['a page of its own that asks for one', 'article', OWN_PAGE],
    ['an unknown name', 'debug', OWN_PAGE],
  ])('%s is shut out', (_what, name, sender) => {
    const { accepted } = openHost();
    const port = fakeBrowser.connectAs(name, sender);
    expect([accepted, port.status]).toEqual([[], 'closed']);
  });

  test('carry messages both ways and tell of the end', () => {
    fakeBrowser.setSender(OWN_TAB);
    const { accepted } = openHost();
    const mine = connectToHost('reader');
    const theirs = accepted[0]?.[1];
    const heard: unknown[] = [];
    mine.onMessage((message) => heard.push(['mine', message]));
    theirs?.onMessage((message) => heard.push(['theirs', message]));
    mine.onClose(() => heard.push('closed'));
    mine.post({ type: 'command', command: 'play' });
    theirs?.post({ type: 'taken-over' });
    theirs?.close();
    mine.post('into the void');
    expect(heard).toEqual([
      ['theirs', { type: 'command', command: 'play' }],
      ['mine', { type: 'taken-over' }],
      'closed',
    ]);
  });

  test('close by themselves when no host answers, also for who asks late', async () => {
    const line = connectToHost('view');
    const heard: string[] = [];
    line.onClose(() => heard.push('early'));
    await settle();
    line.onClose(() => heard.push('late'));
    await settle();
    expect(heard).toEqual(['early', 'late']);
  });

  test('are let in no more after unsubscribing', () => {
    const { stop } = openHost();
    stop();
    expect(fakeBrowser.listenerCount()).toBe(0);
  });
});
