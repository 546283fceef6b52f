/**
 * Sets up what is missing: `node scripts/setup.mjs --for start|test`.
 * Runs on a bare Node 20 without any package. With everything in place it does nothing and needs no network.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowsers } from './setup/find-browsers.mjs';
import { checkNpmPackages } from './setup/installed-packages.mjs';
import { planSetup } from './setup/plan.mjs';
import { programFolders, requirements } from './setup/requirements.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Why setting up could not be finished; the message is for a person and says what to do. */
export class SetupError extends Error {}

/**
 * Installs what `purpose` needs and is not there.
 * @param {'start' | 'test'} purpose
 * @throws {SetupError}
 */
export async function setup(purpose) {
  const plan = planSetup(readFacts(purpose));
  if (plan.kind === 'blocked') throw new SetupError(plan.message);
  for (const line of plan.advice) console.log(`Setup: ${line}`);
  for (const step of plan.steps) await carryOut(step);
  if (plan.steps.length > 0) console.log('Setup: done.');
}

function readFacts(purpose) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...programFolders];
  return {
    purpose,
    platform: process.platform,
    installer: !existsSync('/usr/bin/apt-get') ? 'none' : process.getuid?.() === 0 ? 'apt' : 'apt-without-root',
    npmPackages: checkNpmPackages(root),
    missingPackages: requirements[purpose]
      .filter(({ program }) => !folders.some((folder) => isProgram(join(folder, program))))
      .map((requirement) => requirement.package),
    browserCount: findBrowsers({ platform: process.platform, env: process.env, isFile: isProgram }).length,
  };
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: both mean "not a program".
    return false;
  }
}

async function carryOut(step) {
  switch (step.kind) {
    case 'npm-install':
      console.log(`Setup: ${step.reason}; installing them with npm …`);
      // Not `npm ci`: it refuses a lock file without the optional packages of every other platform, and a registry may
      // not have them all. The versions are those of the lock file all the same, and it is not written to.
      return run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {});
    case 'apt-install': {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      console.log(`Setup: installing with apt: ${step.packages.join(', ')} …`);
      await run('apt-get', ['update', '-q'], env);
      return run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...step.packages], env);
    }
  }
}

function run(command, args, env) {
  return new Promise((resolve, reject) => {
    const said = `${command} ${args.join(' ')}`;
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => reject(new SetupError(`"${said}" could not be started: ${error.message}`)));
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new SetupError(`"${said}" failed (exit code ${code}); its own words stand above.`));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const purpose = process.argv[process.argv.indexOf('--for') + 1];
  if (purpose !== 'start' && purpose !== 'test') {
    console.error('Usage: node scripts/setup.mjs --for start|test');
    process.exit(2);
  }
  await setup(purpose).catch((error) => {
    if (!(error instanceof SetupError)) throw error;
    console.error(`Setup: ${error.message}`);
    process.exit(1);
  });
}
