import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findUnproven, type RunReport } from './accessibility/find-unproven.ts';
import { listNamedTests } from './accessibility.ts';

const root = resolve(import.meta.dirname, '..');
const reports = globSync('.hark/test/*.json', { cwd: root }).map(
  (file): RunReport => JSON.parse(readFileSync(resolve(root, file), 'utf8')),
);
const named = listNamedTests();
const unproven = findUnproven(named, reports, root);
for (const test of unproven) console.error(`A document names this test, which has not run and passed: ${test}`);
console.log(`${named.length} names of tests in documents, ${unproven.length} not proven.`);
process.exitCode = unproven.length === 0 ? 0 : 1;
