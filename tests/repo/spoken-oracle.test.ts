import { describe, expect, it } from 'vitest';
import { askOracle } from '../../scripts/eval/spoken/ask-oracle.ts';
import { englishRows } from '../../scripts/eval/spoken/oracle-rows.ts';

describe('a speech engine', () => {
  it('says of clinical text what it must, and says apart what must not sound alike', async () => {
    expect(await askOracle(englishRows)).toEqual([]);
  }, 60_000);
});
