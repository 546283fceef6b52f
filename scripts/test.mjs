/**
 * Sets up what is missing and runs every check. `npm test`, or `npm test -- --only unit,e2e` for some of it.
 * The last line is always "N passed, N failed": tests as vitest counts them, and one for each other stage.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { root, SetupError, setup } from './setup.mjs';
import { exitCodeOf, listFailures, sumTallies, tallyCommand, tallyVitest } from './test/tally.mjs';

const builds = ['build for Chrome', 'build for Firefox'];

/** So far behind what else runs (as `nice` counts): a browser that is waited for comes first. */
const GIVES_WAY = 15;

/** In this order; one that names another in `beside` runs at the same time, if that one runs, and shows its output behind it. A stage whose `needs` failed is not run and counts as failed. `npx`-style: programs of node_modules. */
const stages = [
  { name: 'prepare', group: 'always', command: ['wxt', 'prepare'] },
  { name: 'types', group: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types of core', group: 'types', command: ['tsc', '-p', 'tsconfig.core.json'] },
  { name: 'lint', group: 'lint', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'build for Chrome', group: 'e2e', command: ['wxt', 'build', '-b', 'chrome'] },
  { name: 'build for Firefox', group: 'e2e', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
  { name: 'unit', group: 'unit', projects: ['core', 'dom'], priority: GIVES_WAY },
  { name: 'end to end, at leisure', group: 'e2e', projects: ['leisure'], needs: builds, beside: 'unit' },
  // Two minutes of a pause, in which a browser does nothing.
  { name: 'in real time, pausing', group: 'e2e', projects: ['pausing'], needs: builds, beside: 'unit' },
  { name: 'end to end', group: 'e2e', projects: ['e2e'], needs: builds },
  // Minutes of real speech and real pauses, in which the machine has little to do: beside the stage before.
  { name: 'in real time', group: 'e2e', projects: ['realtime'], needs: builds, beside: 'end to end' },
  { name: 'in real time, waiting', group: 'e2e', projects: ['waiting'], needs: builds, beside: 'end to end' },
  // docs/accessibility.md and docs/scoreboard.md name tests of all groups: each must have run, and passed.
  { name: 'tests that documents name', group: 'all', command: ['node', 'scripts/check-named-tests.ts'] },
];

const groups = ['types', 'lint', 'unit', 'e2e'];
const reports = join(root, '.hark/test');

async function main() {
  const chosen = readChoice(process.argv.slice(2));
  if (chosen === undefined) {
    console.error(`Usage: npm test [-- --only ${groups.join(',')}]`);
    process.exit(2);
  }
  const results = [await runSetup()];
  if (results[0].tally.failed === 0) {
    rmSync(reports, { recursive: true, force: true });
    mkdirSync(reports, { recursive: true });
    const isChosen = (group) =>
      group === 'all' ? groups.every((each) => chosen.includes(each)) : chosen.includes(group);
    const wanted = stages.filter(({ group }) => group === 'always' || isChosen(group));
    const isWanted = (name) => wanted.some((stage) => stage.name === name);
    for (const stage of wanted.filter(({ beside }) => !isWanted(beside))) {
      const companions = wanted.filter(({ beside }) => beside === stage.name);
      const running = companions.map((companion) => runStage(companion, results, 'kept back'));
      results.push(await runStage(stage, results, 'live'), ...(await Promise.all(running)));
    }
  }
  const total = sumTallies(results.map(({ tally }) => tally));
  printSummary(results);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = exitCodeOf(total);
}

function readChoice(args) {
  if (args.length === 0) return groups;
  if (args.length !== 2 || args[0] !== '--only') return undefined;
  const names = args[1].split(',');
  return names.every((name) => groups.includes(name)) ? names : undefined;
}

async function runSetup() {
  const started = Date.now();
  try {
    await setup('test');
    return { name: 'set-up', tally: tallyCommand(0), ms: Date.now() - started };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`Setup: ${error.message}`);
    return { name: 'set-up', tally: tallyCommand(1), ms: Date.now() - started, note: error.message };
  }
}

async function runStage({ name, command, projects, needs = [], priority = 0 }, before, output) {
  const broken = before.find((result) => needs.includes(result.name) && result.tally.failed > 0);
  if (broken !== undefined) return { name, tally: tallyCommand(1), ms: 0, note: `not run: "${broken.name}" failed` };
  const title = `\n── ${name} ──`;
  if (output === 'live') console.log(title);
  const started = Date.now();
  const result =
    projects === undefined
      ? { tally: tallyCommand(await run(command, { output, title, priority })) }
      : await runVitest(projects, { output, title, priority });
  return { name, ...result, ms: Date.now() - started };
}

async function runVitest(projects, how) {
  const report = join(reports, `${projects.join('-')}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await run(['vitest', 'run', ...chosen, ...reporters], how);
  const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  return { tally: tallyVitest(results, exitCode), failures: listFailures(results) };
}

/**
 * Runs a program of node_modules on the Node of node_modules, whatever Node started this script. What it prints is
 * shown at once (`live`), or under its title when it has ended (`kept back`).
 */
function run([program, ...args], { output, title, priority }) {
  const bin = join(root, 'node_modules/.bin');
  return new Promise((resolve, reject) => {
    const child = spawn(join(bin, program), args, {
      cwd: root,
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
      stdio: output === 'live' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    if (priority > 0 && child.pid !== undefined) setPriority(child.pid, priority);
    const kept = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => kept.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (kept.length > 0) process.stdout.write(`${title}\n${Buffer.concat(kept)}`);
      resolve(code ?? 1);
    });
  });
}

function printSummary(results) {
  console.log('\n── summary ──');
  for (const { name, tally, ms, note, failures = [] } of results) {
    const mark = tally.failed === 0 ? 'ok    ' : 'FAILED';
    const counts = `${tally.passed} passed, ${tally.failed} failed`;
    console.log(`  ${mark} ${name}: ${counts} in ${(ms / 1000).toFixed(1)} s${note === undefined ? '' : ` (${note})`}`);
    for (const { test, why } of failures) {
      console.log(`         ${relative(root, test)}`);
      for (const line of why) console.log(`           ${line}`);
    }
  }
}

await main();
