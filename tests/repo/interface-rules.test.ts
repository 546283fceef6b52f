import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const readAll = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .sort()
    .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const);

const pages = readAll('entrypoints/*/index.html').filter(([file]) => !file.includes('speech-host'));
const styles = readAll('{components,entrypoints}/**/*.css');
const components = readAll('components/**/*.tsx');
const code = readAll('{components,entrypoints,utils}/**/*.{ts,tsx}');
/** Files with what must not stand in them, each with the first such place. */
const find = (files: readonly (readonly [string, string])[], wrong: RegExp) =>
  files.flatMap(([file, text]) => {
    const found = wrong.exec(text);
    return found === null ? [] : [`${file}: ${found[0]}`];
  });

/** The two of `new Audio` keep the media keys and wake the output: nobody hears them. */
const SOUNDS = [
  'components/save-audio/SaveAudio.tsx: <audio',
  'utils/platform/built-in-voice/page-built-in-engine.ts: new AudioContext',
  'utils/platform/earcon-source.ts: new AudioContext',
  'utils/platform/media-keys.ts: new Audio(',
  'utils/platform/output-waker.ts: new Audio(',
  'utils/platform/play-tone.ts: new AudioContext',
];

describe('the interface', () => {
  test('A-2.4.2, A-3.1.1: has a title of its own for each page, which says what language it is in', () => {
    expect(pages.length).toBeGreaterThanOrEqual(10);
    const titles = pages.map(([, html]) => /<title>([^<]+)<\/title>/.exec(html)?.[1]);
    expect(titles.filter((title) => title === undefined)).toEqual([]);
    expect(titles).toEqual([...new Set(titles)]);
    expect(pages.filter(([, html]) => !html.includes('<html lang="en">'))).toEqual([]);
  });

  test('A-1.4.4: leaves zooming to the reader', () => {
    expect(find(pages, /maximum-scale|user-scalable/)).toEqual([]);
  });

  test('A-2.2.2, A-2.3.1, A-2.3.3: has no style that moves, blinks or flashes', () => {
    expect(styles.length).toBeGreaterThan(5);
    expect(find(styles, /\b(?:transition|animation)\b[\w-]*:|@keyframes|scroll-behavior|blink/)).toEqual([]);
  });

  test('A-1.3.2: has no style that is for one direction of writing alone', () => {
    expect(find(styles, /(?:margin|padding|border)-(?:left|right)|^\s*(?:left|right):/m)).toEqual([]);
  });

  test('A-1.4.5: has no picture but drawn signs, so none with text', () => {
    expect(find(components, /<(?:img|picture|video|object|embed)\b/)).toEqual([]);
    expect(find(styles, /background(?:-image)?:[^;]*url\(/)).toEqual([]);
  });

  test('A-1.1.1: hides each drawn sign from screen readers: its button has words', () => {
    const signs = components.flatMap(([file, text]) => [...text.matchAll(/<svg\b[^>]*>/g)].map(([svg]) => [file, svg]));
    expect(signs.length).toBeGreaterThan(0);
    expect(signs.filter(([, svg]) => !svg?.includes('aria-hidden="true"'))).toEqual([]);
  });

  test('A-2.5.1, A-2.5.2, A-2.5.4: acts when a press is over, and needs no path and no motion', () => {
    expect(find(components, /\bon(?:Pointer|Mouse|Touch|Drag)(?:Down|Start|Move|Over|Enter)\b/)).toEqual([]);
    expect(find(code, /devicemotion|deviceorientation/)).toEqual([]);
  });

  test('A-2.1.4: has no key of its own without Alt, Ctrl or Command', () => {
    const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
    const keys = [...config.matchAll(/default: '([^']+)'/g)].map(([, keys]) => keys);
    expect(keys).toContain('Alt+Shift+L');
    expect(keys.filter((key) => !/^(?:Alt|Ctrl|Command|MacCtrl)\+/.test(key ?? ''))).toEqual([]);
    expect(find(components, /accessKey/i)).toEqual([]);
  });

  test('A-2.2.1, A-2.2.3, A-2.2.6: has nothing that goes away, or is done, after a time', () => {
    // The one timer waits for the typing to rest before it says how many settings were found.
    expect(find(components.concat(readAll('components/**/*.ts')), /setTimeout|setInterval/)).toEqual([
      'components/options/use-found.ts: setTimeout',
    ]);
  });

  test('A-1.4.7: has nothing that sounds but the voice, short sounds around it, a file that is played, a sound nobody hears, and the tone of the sound check', () => {
    expect(find(code, /new (?:Offline)?AudioContext|new Audio\(|createOscillator|<audio/)).toEqual(SOUNDS);
  });

  test('A-3.2.1, A-3.2.5: does nothing when something gets the focus, and opens no window by itself', () => {
    expect(find(components, /autofocus|onFocusIn\b/i)).toEqual([]);
    // Which button of a row the Tab key stops at.
    expect(components.filter(([, text]) => text.includes('onFocus=')).map(([file]) => file)).toEqual([
      'components/panel/Toolbar.tsx',
    ]);
  });
});
