import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writePlace } from '@/utils/core/settings/setting-place.ts';
import { parseSettings } from '@/utils/core/settings/settings.ts';
import { readSettingsFile } from '@/utils/core/settings/settings-file.ts';
import { takeChanges } from '@/utils/core/settings/take-changes.ts';

const MINE = parseSettings({ rate: 2, pronunciations: [word('Ozempic', 'my own')] });
const PRESET = {
  clinic: 'Clínica São José 🩺',
  help: 'https://clinic.example/help',
  rate: 0.75,
  pauses: 'long',
  closedSections: 'read',
  pronunciations: [word('Wegovy', 'we go vee')],
};

function word(text: string, say: string) {
  return { text, say, language: 'en', where: 'word', letters: 'any case' } as const;
}

function write(settings: unknown, more: object = {}): string {
  return JSON.stringify({ format: 'hark-settings', version: 1, settings, ...more });
}

function read(text: string) {
  const result = readSettingsFile(text, MINE);
  if (result.result === 'refused') return result.fault;
  return { changes: result.changes.map(writePlace), unused: result.unused, after: result.after };
}

describe("a clinic's preset", () => {
  test('shows each choice and who made it, and is applied as shown', () => {
    const result = readSettingsFile(write(PRESET), MINE);
    if (result.result === 'refused') throw new Error(result.fault);
    expect(result.changes.map(writePlace)).toEqual([
      'rate',
      'pauses',
      'closedSections',
      'pronunciations',
      'clinic',
      'help',
    ]);
    expect(result.unused).toEqual([]);
    expect(takeChanges(MINE, result.after, result.changes)).toEqual({
      ...MINE,
      ...PRESET,
      pronunciations: [word('Ozempic', 'my own'), word('Wegovy', 'we go vee')],
    });
  });

  test('leaves out what the reader says no to', () => {
    const result = readSettingsFile(write(PRESET), MINE);
    if (result.result === 'refused') throw new Error(result.fault);
    const wanted = result.changes.filter(({ name }) => name !== 'rate');
    expect(takeChanges(MINE, result.after, wanted)).toMatchObject({ rate: 2, pauses: 'long', clinic: PRESET.clinic });
  });

  test.each<readonly [what: string, settings: object, unused: readonly string[]]>([
    ['a name that turns what follows around', { clinic: 'Clinic \u202Egnorw' }, ['clinic']],
    ['a name with a control', { clinic: 'Clinic\u0007' }, ['clinic']],
    ['a name of many lines', { clinic: 'Clinic\nAll is well' }, ['clinic']],
    ['a name without an end', { clinic: 'C'.repeat(101) }, ['clinic']],
    ['a half of a character', { clinic: 'Clinic \ud83e' }, ['clinic']],
    ['help that is a script', { help: 'javascript:alert(1)' }, ['help']],
    ['help that is a file', { help: 'file:///etc/passwd' }, ['help']],
    ['help that hides its host', { help: 'https://clinic.example@evil.example/' }, ['help']],
    ['a word that takes a negation', { pronunciations: [word('not', 'a lot')] }, ['pronunciations']],
    ['a word that brings a dose', { pronunciations: [word('Wegovy', 'five milligrams')] }, ['pronunciations']],
    ['a setting of another kind', { rate: { toString: 'x' } }, ['rate']],
  ])('with %s is taken without it', (_what, settings, unused) => {
    expect(read(write({ pauses: 'long', ...settings }))).toMatchObject({ changes: ['pauses'], unused });
  });

  test('reaches no prototype', () => {
    const text =
      '{"format":"hark-settings","version":1,"settings":{"__proto__":{"rate":3},"constructor":{"prototype":{"x":1}},"pauses":"long","voices":{"__proto__":"Eve|en-US"}}}';
    const result = read(text);
    expect(result).toMatchObject({ changes: ['pauses'], unused: ['voices.__proto__'] });
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
    expect(({} as { rate?: number }).rate).toBeUndefined();
  });

  test.each<readonly [what: string, text: string, fault: string]>([
    ['nothing', '', 'broken'],
    ['a page', '<!doctype html><title>Preset</title>', 'broken'],
    ['another format', '{"format":"other","version":1,"settings":{"rate":2}}', 'other'],
    ['a list', '[1,2]', 'other'],
    ['a newer version', write(PRESET).replace('"version":1', '"version":99'), 'newer'],
    ['nothing that Hark knows', write({ colour: 'red' }), 'empty'],
    ['a heap of bytes', `${write(PRESET)}${' '.repeat(1_000_001)}`, 'large'],
    ['deep nesting', `{"format":"hark-settings","version":1,"settings":{"rate":${'['.repeat(50_000)}`, 'broken'],
    ['deep nesting that ends', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'other'],
  ])('that is %s is refused', (_what, text, fault) => {
    expect(read(text)).toBe(fault);
  });

  test('cut off anywhere is refused', () => {
    const text = write(PRESET);
    for (let end = 0; end < text.length; end += 1) expect(read(text.slice(0, end))).toBe('broken');
  });

  test('of whatever kind is applied as shown, or refused', () => {
    const hostile = fc.oneof(
      fc.constantFrom('\u202e', '\u0000', 'Clinic', 'https://a.example/', 'javascript:0', 0.75, 'long', null, -1),
      fc.anything(),
    );
    const names = fc.constantFrom(...Object.keys(PRESET), '__proto__', 'reach', 'voices', 'keptParts');
    fc.assert(
      fc.property(fc.dictionary(names, hostile), (settings) => {
        const result = readSettingsFile(write(settings), MINE);
        if (result.result === 'refused') return;
        const taken = takeChanges(MINE, result.after, result.changes);
        expect(parseSettings(taken)).toEqual(taken);
        expect(taken).toEqual(result.after);
        expect(taken.clinic ?? '').not.toMatch(/[\p{Cc}\u202e]/u);
        expect(taken.help ?? 'https:').toMatch(/^(?:https?|mailto|tel):/);
      }),
    );
  });
});
