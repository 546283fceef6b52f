import '../fakes/install-fake-browser.ts';

import { beforeEach, expect, test } from 'vitest';
import { onGoToPanel } from '@/utils/platform/on-go-to-panel.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';

beforeEach(fakeBrowser.reset);

test('hears the key of Hark’s own background alone, until it need no longer', async () => {
  const life = new AbortController();
  let heard = 0;
  onGoToPanel(() => {
    heard += 1;
  }, life.signal);
  const key = { to: 'reader', type: 'go-to-panel' };
  await fakeBrowser.receive(key, { id: 'hark' });
  expect(heard).toBe(1);
  await fakeBrowser.receive(key, { id: 'another' });
  for (const other of [null, 'go-to-panel', { type: 'listen' }]) await fakeBrowser.receive(other, { id: 'hark' });
  expect(heard).toBe(1);
  life.abort();
  await expect(fakeBrowser.receive(key, { id: 'hark' })).rejects.toThrow('Receiving end');
});
