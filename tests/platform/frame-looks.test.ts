import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import { findHighlightedFrame, listForeign, lookAtFrames } from '@/utils/platform/frame-looks.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';

beforeEach(fakeBrowser.reset);

const silent = { receiver: null, reader: () => null };

describe('the frames of a tab', () => {
  test('are told with what each shows', async () => {
    fakeBrowser.addTab({ id: 1, pageLook: 'elsewhere', frames: [{ frameId: 7, look: 'focused', ...silent }] });
    expect([...(await lookAtFrames(1))]).toEqual([
      [7, 'focused'],
      [0, 'elsewhere'],
    ]);
  });

  test.each(['closed', 'silently-closed'] as const)('are none where the page is %s to extensions', async (access) => {
    fakeBrowser.addTab({ id: 1, access });
    expect([...(await lookAtFrames(1))]).toEqual([]);
  });

  test('of other sites are those that are neither the page nor within their own site', () => {
    const looks = new Map([
      [0, 'elsewhere'],
      [3, 'inner'],
      [7, 'nothing'],
    ] as const);
    expect(listForeign(looks)).toEqual([7]);
  });
});

describe('the frame that holds what was highlighted last', () => {
  test('is the one with the keys, whatever is highlighted in others', () => {
    const looks = new Map([
      [0, 'elsewhere'],
      [3, 'highlighted'],
      [7, 'focused'],
    ] as const);
    expect(findHighlightedFrame(looks)).toBe(7);
  });

  test('is not to be told of two without the keys', () => {
    const looks = new Map([
      [0, 'elsewhere'],
      [3, 'highlighted'],
      [7, 'highlighted'],
    ] as const);
    expect(findHighlightedFrame(looks)).toBeNull();
  });

  test('is none while the focus is on the page', () => {
    const looks = new Map([
      [0, 'nothing'],
      [7, 'highlighted'],
    ] as const);
    expect(findHighlightedFrame(looks)).toBeNull();
  });
});
