import '../fakes/install-fake-browser.ts';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { detectLanguage } from '@/utils/platform/detect-language.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';

beforeEach(fakeBrowser.reset);
afterEach(() => {
  vi.useRealTimers();
});

describe('the browser’s detector', () => {
  it('answers in the project’s words', async () => {
    fakeBrowser.setDetector('finds Hebrew');
    expect(await detectLanguage('שלום')).toEqual({ languages: ['he'], certainty: 'reliable' });
  });

  it('says nothing where it fails, or does not answer within half a second', async () => {
    expect(await detectLanguage('Hello')).toBeNull();
    vi.useFakeTimers();
    fakeBrowser.setDetector('hangs');
    const answer = detectLanguage('Hello');
    await vi.advanceTimersByTimeAsync(500);
    expect(await answer).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });
});
