import { parseArgs } from 'node:util';
import { FAULT_CASES, type FaultResult, playFault, readSentences } from '../../tests/e2e/fault-cases.ts';
import { startProduct } from '../../tests/e2e/product.ts';

export async function runFaults(args: readonly string[]): Promise<number> {
  const { only } = parseArgs({ args: [...args], options: { only: { type: 'string' } } }).values;
  const cases = FAULT_CASES.filter(({ fault }) => only === undefined || only.split(',').includes(fault));
  await using product = await startProduct();
  const results: FaultResult[] = [];
  let failed = 0;
  const files = [...new Set(cases.map(({ page = 'stairs.html' }) => page))];
  const sentences = new Map<string, readonly string[]>();
  for (const file of files) sentences.set(file, await readSentences(product, file));
  for (const one of cases) {
    const began = performance.now();
    try {
      results.push(await playFault(product, one, sentences.get(one.page ?? 'stairs.html') ?? []));
      console.log(JSON.stringify(results.at(-1)), `${Math.round(performance.now() - began)} ms`);
    } catch (error) {
      failed += 1;
      console.error(`${one.fault}, ${one.what}:`, error);
    }
  }
  return failed === 0 ? 0 : 1;
}
