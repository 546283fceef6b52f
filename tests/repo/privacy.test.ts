import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PRIVACY_FEATURES } from '@/utils/core/privacy/privacy-notice.ts';
import { formatPrivacy } from '../../scripts/privacy.ts';
import { readSources } from './read-sources.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
/** Names in the first column of all tables whose names stand as code. */
const listNames = (page: string) => [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name ?? '');

/**
 * The one asks for the words of a language, in Hark's own package; the pages' policy allows nothing else. The other has a
 * page ask its own site for the list it names, when the reader presses the button for it (docs/adr/0017).
 */
const MAY_FETCH = ['utils/platform/built-in-voice/run-synthesis-worker.ts', 'utils/platform/fetch-word-list.ts'];
const WAYS_OUT =
  /\b(?:fetch\(|XMLHttpRequest|WebSocket|WebTransport|sendBeacon|EventSource|RTCPeerConnection|storage\.sync)/;

describe('what is said about privacy', () => {
  test('is the same in PRIVACY.md and on the page that Hark shows', () => {
    expect(read('PRIVACY.md')).toBe(formatPrivacy());
  });

  test('names each permission that the stores are told of, and each of these is documented', () => {
    const told = listNames(read('docs/store-answers.md')).sort();
    const needed = [...new Set(PRIVACY_FEATURES.flatMap(({ permissions }) => [...permissions]))].sort();
    const sections = read('docs/permissions.md').split(/^## /m);
    const documented = sections.filter((part) => part.startsWith('Permissions')).flatMap(listNames);
    expect(told).toEqual(needed);
    expect(told).toEqual(documented.sort());
  });

  test('is true of the code: nothing in it opens a way to the network', () => {
    const ways = [...readSources()].filter(([, source]) => WAYS_OUT.test(source)).map(([file]) => file);
    expect(ways.sort()).toEqual(MAY_FETCH);
    expect(WAYS_OUT.test('await fetch(address)')).toBe(true);
  });
});
