import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listedBehaviours } from './listed-behaviours.ts';

const root = resolve(import.meta.dirname, '../..');
const folders = readdirSync(join(root, 'tests/fixtures/behaviours')).sort();

describe('what is heard of a page', () => {
  it.each(listedBehaviours)('is shown: $behaviour', ({ folders: own, tests = [] }) => {
    expect(own.length + tests.length).toBeGreaterThan(0);
    expect(own.filter((folder) => !folders.includes(folder))).toEqual([]);
    expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('is listed for each folder', () => {
    const listed = new Set(listedBehaviours.flatMap(({ folders: own }) => own));
    expect(folders.filter((folder) => !listed.has(folder))).toEqual([]);
  });

  it('is listed once', () => {
    const names = listedBehaviours.map(({ behaviour }) => behaviour);
    expect(names).toEqual([...new Set(names)]);
  });
});
