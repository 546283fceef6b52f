import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { writeLibraryLicences } from '../../scripts/library-licences.ts';

test('each library in the package comes with its licence', () => {
  const notice = writeLibraryLicences(resolve(import.meta.dirname, '../..'));
  expect([...notice.matchAll(/^(\S+) [\d.]+ \((.+)\)$/gm)].map(([, name, license]) => `${name}: ${license}`)).toEqual([
    '@mozilla/readability: Apache-2.0',
    'axe-core: MPL-2.0',
    'preact: MIT',
    'qr: (MIT OR Apache-2.0)',
  ]);
  expect(notice).toContain('Copyright (c) 2015-present Jason Miller');
});
