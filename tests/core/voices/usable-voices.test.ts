import { describe, expect, test } from 'vitest';
import { builtInVoices } from '@/utils/core/voices/built-in-voices.ts';
import { usableVoices } from '@/utils/core/voices/usable-voices.ts';

const ZOE = { id: 'Zoe|fr-FR', name: 'Zoe', lang: 'fr-FR' };
const TIBETAN = { id: 'Dawa|bo', name: 'Dawa', lang: 'bo' };
const OWN = builtInVoices.filter(({ lang }) => lang === 'fr-BE');

describe('the voices to choose from', () => {
  test.each([
    ['when-needed', ['Zoe|fr-FR', 'Dawa|bo', 'Hark|fr-BE', 'Hark 2|fr-BE', 'Hark 3|fr-BE']],
    ['always', ['Dawa|bo', 'Hark|fr-BE', 'Hark 2|fr-BE', 'Hark 3|fr-BE']],
    ['never', ['Zoe|fr-FR', 'Dawa|bo']],
  ] as const)('with Hark’s own %s', (builtIn, ids) => {
    expect(usableVoices([ZOE, TIBETAN, ...OWN], builtIn).map(({ id }) => id)).toEqual(ids);
  });
});
