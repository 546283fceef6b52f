import { expect, test } from 'vitest';
import { identifySystem } from '@/utils/core/sound-check/identify-system.ts';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

test.each([
  ['win', CHROME, { os: 'windows', browser: 'chrome', version: '140.0.0.0' }],
  ['win', `${CHROME} Edg/140.0.0.0`, { os: 'windows', browser: 'edge', version: '140.0.0.0' }],
  ['mac', `${CHROME} OPR/124.0.0.0`, { os: 'mac', browser: 'other', version: '124.0.0.0' }],
  ['cros', CHROME, { os: 'chromeos', browser: 'chrome', version: '140.0.0.0' }],
  [
    'android',
    'Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0',
    { os: 'android', browser: 'firefox', version: '143.0' },
  ],
  [
    'linux',
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    { os: 'linux', browser: 'firefox', version: '140.0' },
  ],
  ['openbsd', CHROME, { os: 'linux', browser: 'chrome', version: '140.0.0.0' }],
  ['fuchsia', 'Something else', { os: 'other', browser: 'other', version: '' }],
  // A name that every object has.
  ['valueOf', 'Something else', { os: 'other', browser: 'other', version: '' }],
] as const)('%s, %s', (os, userAgent, system) => {
  expect(identifySystem(os, userAgent)).toEqual(system);
});
