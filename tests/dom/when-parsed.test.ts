import { expect, test } from 'vitest';
import { whenParsed } from '@/utils/dom/when-parsed.ts';
import { settle } from '../fakes/settle.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';
import { openPage } from './open-page.ts';

function setUp(readyState: DocumentReadyState) {
  const clock = createVirtualClock();
  const document = openPage('<p>Wear flat shoes.</p>');
  Object.defineProperty(document, 'readyState', { value: readyState });
  let state = 'waits';
  void whenParsed(document, clock).then(() => {
    state = 'parsed';
  });
  return { clock, document, state: () => settle().then(() => state) };
}

test.each(['interactive', 'complete'] as const)('a page that is %s is not waited for', async (readyState) => {
  const { clock, state } = setUp(readyState);
  expect([await state(), clock.pending()]).toEqual(['parsed', 0]);
});

test('a page on its way is waited for to its end', async () => {
  const { clock, document, state } = setUp('loading');
  clock.advance(999);
  expect(await state()).toBe('waits');
  document.dispatchEvent(new Event('DOMContentLoaded'));
  expect([await state(), clock.pending()]).toEqual(['parsed', 0]);
});

test('a page that something holds up is waited for no longer than a second', async () => {
  const { clock, state } = setUp('loading');
  clock.advance(1000);
  expect([await state(), clock.pending()]).toEqual(['parsed', 0]);
});
