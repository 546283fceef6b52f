import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { THEMES } from '@/utils/core/settings/reading-look.ts';

const css = readFileSync(join(import.meta.dirname, '../../components/reading-view/themes.css'), 'utf8');

type Colours = ReadonlyMap<string, string>;

/** The colours of each theme, by the selectors that set them: what the system has twice stands under both. */
const rules: readonly (readonly [string, Colours])[] = [
  ...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]*)\{([^{}]*)\}/g),
].map(([, selector = '', body = '']) => [
  selector.trim(),
  new Map([...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value])),
]);

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const texts = [
  ['ink', 'paper'],
  ['ink', 'soft'],
  ['soft-ink', 'paper'],
  ['faded', 'paper'],
  ['faded', 'soft'],
  ['main-ink', 'main-paper'],
] as const;
const parts = [
  ['line', 'paper'],
  ['line', 'soft'],
  ['focus', 'paper'],
  ['focus', 'soft'],
] as const;

describe('the themes of the reading view', () => {
  test('are all there', () => {
    for (const theme of THEMES) expect(css).toContain(`[data-theme="${theme}"]`);
    expect(rules).toHaveLength(6);
    const dark = rules.filter(([selector]) => /dark|system/.test(selector)).map(([, colours]) => colours);
    expect(dark[1]).toEqual(dark[0]);
  });

  test.each(rules)('%s: text 7:1 and more, lines and rings 3:1 and more', (_selector, colours) => {
    const ratio = (pair: readonly [string, string]) => contrast(colours.get(pair[0]) ?? '', colours.get(pair[1]) ?? '');
    expect(texts.filter((pair) => !(ratio(pair) >= 7))).toEqual([]);
    expect(parts.filter((pair) => !(ratio(pair) >= 3))).toEqual([]);
  });

  test('contrast is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
