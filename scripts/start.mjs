/**
 * `npm start`: sets up what is missing, then opens a browser with Hark on a page and reads it aloud.
 * This file runs on a bare Node 20 without any package and hands over to `start/main.ts` on the Node of node_modules,
 * which reads TypeScript by itself.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, SetupError, setup } from './setup.mjs';
import { readOptions, usage } from './start/read-options.mjs';

const args = process.argv.slice(2);
const options = readOptions(args);
switch (options.kind) {
  case 'help':
    console.log(usage);
    break;
  case 'wrong':
    console.error(`${options.message}\n\n${usage}`);
    process.exitCode = 2;
    break;
  case 'run':
    process.exitCode = await run();
    break;
}

async function run() {
  try {
    await setup('start');
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`Setup: ${error.message}`);
    return 1;
  }
  return handOver();
}

function handOver() {
  const node = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const child = spawn(node, [join(root, 'scripts/start/main.ts'), ...args], { stdio: 'inherit' });
  // Ctrl-C reaches the child by itself, a signal sent to this process does not. The child takes either, or both.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
