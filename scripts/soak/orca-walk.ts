import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildChrome } from './build-chrome.ts';
import { judgeWalk } from './judge-walk.ts';
import { walkWithOrca } from './walk-with-orca.ts';

/** What Orca said is kept here; `npm run accessibility` tells of it in docs/accessibility.md. */
const path = resolve(import.meta.dirname, '../../docs/figures/orca-walk.json');

if (buildChrome()) {
  const walk = await walkWithOrca();
  const faults = judgeWalk(walk);
  writeFileSync(path, `${JSON.stringify({ ...walk, faults }, null, 1)}\n`);
  for (const fault of faults) console.error(fault);
  console.log(`${walk.steps.length} steps, ${faults.length} faults. Written to docs/figures/orca-walk.json`);
  if (faults.length > 0) process.exitCode = 1;
}
