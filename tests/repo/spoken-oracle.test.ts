import { describe, expect, it } from 'vitest';
import { askOracle } from '../../scripts/eval/spoken/ask-oracle.ts';
import { oracleRows } from '../../scripts/eval/spoken/oracle-rows.ts';

describe('a speech engine', () => {
  it.each(oracleRows.map((rows) => [rows.lang, rows] as const))(
    'says of clinical text what it must, and says apart what must not sound alike: %s',
    async (_, rows) => {
      expect(await askOracle(rows)).toEqual([]);
    },
    60_000,
  );
});
