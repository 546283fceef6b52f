import '../fakes/install-fake-browser.ts';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerInTime } from '@/utils/platform/answer-in-time.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => vi.useRealTimers());

const never = () => new Promise<string>(() => {});

test('hands on the answer and its error, and leaves no timer', async () => {
  await expect(answerInTime(Promise.resolve('open'))).resolves.toBe('open');
  await expect(answerInTime(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(vi.getTimerCount()).toBe(0);
});

test('waits no longer than nine seconds', async () => {
  const asked = answerInTime(never());
  const outcome = expect(asked).rejects.toThrow('No answer within 9000 ms.');
  await vi.advanceTimersByTimeAsync(8_999);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  await outcome;
  expect(vi.getTimerCount()).toBe(0);
});

test('gives up as soon as the extension has gone', async () => {
  const asked = answerInTime(never());
  const outcome = expect(asked).rejects.toThrow('The extension was reloaded.');
  const { runtime } = fakeBrowser.api;
  const { id } = runtime;
  Object.assign(runtime, { id: undefined });
  await vi.advanceTimersByTimeAsync(250);
  await outcome;
  Object.assign(runtime, { id });
});
