import '../fakes/install-fake-browser.ts';

import { describe, expect, test } from 'vitest';
import { readTextSource } from '@/utils/platform/save-audio-page.ts';

describe('the page that makes a file', () => {
  test.each([
    ['?tab=12&frame=0&passage=open', { tabId: 12, frameId: 0, passage: 'open' }],
    ['?tab=12&frame=7&passage=selection', { tabId: 12, frameId: 7, passage: 'selection' }],
    ['?tab=12&frame=0&passage=all', null],
    ['?tab=12&passage=page', null],
    ['?tab=-1&frame=0&passage=page', null],
    ['?tab=1e3&frame=0&passage=page', null],
    ['', null],
  ])('finds in %j the text %j', (search, source) => {
    expect(readTextSource(search)).toEqual(source);
  });
});
