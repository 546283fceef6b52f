import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildChrome } from './build-chrome.ts';
import { judgeWalk } from './judge-walk.ts';
import { walkInChromium } from './walk-in-chromium.ts';
import { walkInFirefox } from './walk-in-firefox.ts';

/** What Orca said is kept there; `npm run accessibility` tells of it in docs/accessibility.md. */
const WALKS = [
  ['docs/figures/orca-walk-firefox.json', buildFirefox, walkInFirefox],
  ['docs/figures/orca-walk.json', buildChrome, walkInChromium],
] as const;
const root = resolve(import.meta.dirname, '../..');

for (const [file, build, walkThrough] of WALKS) {
  if (!build()) {
    process.exitCode = 1;
    continue;
  }
  const walk = await walkThrough();
  const faults = judgeWalk(walk);
  writeFileSync(resolve(root, file), `${JSON.stringify({ ...walk, faults }, null, 1)}\n`);
  for (const fault of faults) console.error(fault);
  console.log(`${walk.browser}: ${walk.steps.length} steps, ${faults.length} faults. Written to ${file}`);
  if (faults.length > 0) process.exitCode = 1;
}

function buildFirefox(): boolean {
  const { status } = spawnSync('wxt', ['build', '-b', 'firefox', '--mv3'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}
