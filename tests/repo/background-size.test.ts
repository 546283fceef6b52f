import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

test('the bundler may leave out what a script does not use', () => {
  // Without this the worker of Chrome and Edge carried Firefox's speech host with it: four times its size, at each waking.
  expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).sideEffects).toEqual(['**/*.css']);
});
