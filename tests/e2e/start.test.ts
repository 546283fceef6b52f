import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProcess } from '../../scripts/browser/child-process.ts';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { findVoicedStretches, sumVoicedMs } from './harness/voiced-windows.ts';

const root = resolve(import.meta.dirname, '../..');

/** The run keeps all its temporary files in here, so that what it leaves behind is seen. */
let temporary: string;
let results: string;

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'hark-start-test-'));
  results = await mkdtemp(join(tmpdir(), 'hark-start-results-'));
});

afterEach(async () => {
  await rm(temporary, { recursive: true });
  await rm(results, { recursive: true });
});

function start(command: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const env = { TMPDIR: temporary, INIT_CWD: root, DISPLAY: undefined, WAYLAND_DISPLAY: undefined, ...more };
  return startProcess(command, args, { env });
}

async function run(args: readonly string[]) {
  await using running = start('npm', ['--prefix', root, 'start', '--', ...args]);
  const [code] = await once(running.child, 'close');
  return { code, printed: running.printed() };
}

/** A folder with the programs of this system, less those that speak or play sound. */
async function hideSpeech(): Promise<string> {
  const folder = join(results, 'programs');
  await mkdir(folder);
  const hidden = ['speech-dispatcher', 'pulseaudio', 'pactl', 'parec'];
  const names = (await readdir('/usr/bin')).filter((name) => !hidden.includes(name));
  await Promise.all(names.map((name) => symlink(join('/usr/bin', name), join(folder, name))));
  return folder;
}

/** The processes that were started with a path in the run's own temporary folder. */
async function findLeftProcesses(): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    // One that ended in between has no command line any more.
    ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
  return lines.filter((line) => line.includes(temporary));
}

async function expectNothingLeft(): Promise<void> {
  expect(await findLeftProcesses()).toEqual([]);
  // npm's Node keeps its compiled scripts there.
  expect((await readdir(temporary)).filter((name) => name !== 'node-compile-cache')).toEqual([]);
}

describe('npm start', () => {
  it('reads the sample page to its end, shows its sentences, and keeps what is heard', {
    timeout: 240_000,
  }, async () => {
    const wav = join(results, 'out.wav');
    const { code, printed } = await run(['--save', wav]);
    expect(printed).toContain('There is no display here, so the browser runs without a window.');
    expect(printed).toContain('Reading “Your first visit, step by step | Alder Street Clinic” in ');
    const sentences = printed.split('\n').flatMap((line) => /^ *\d+ % {2}(.*)/.exec(line)?.[1] ?? []);
    expect(sentences.at(0)).toBe('Your first visit, step by step');
    expect(sentences).toContain(
      'Dr. Imani then talks with you about your health, your sleep, and what you hope will change.',
    );
    expect(sentences.slice(-2)).toEqual(['We will put the kettle on.', 'That was all.']);
    expect(sentences).toHaveLength(23);
    expect(code).toBe(0);

    const stretches = findVoicedStretches(await readFile(wav));
    const lengthMs = (await readFile(wav)).byteLength / 32;
    const gapsMs = stretches.slice(1).map(({ startMs }, index) => startMs - (stretches[index]?.endMs ?? 0));
    expect(stretches[0]?.startMs).toBeLessThan(10_000);
    expect(lengthMs - (stretches.at(-1)?.endMs ?? 0)).toBeLessThan(3_000);
    expect(Math.max(...gapsMs)).toBeLessThan(3_000);
    // About 250 words: no voice says them in less than a minute, and they are to take two minutes at most.
    expect(sumVoicedMs(stretches)).toBeGreaterThan(60_000);
    expect(sumVoicedMs(stretches)).toBeLessThan(120_000);
    await expectNothingLeft();
  });

  it('reads a page of the reader, and one without text ends with the words of the panel', async () => {
    const page = join(results, 'empty page.html');
    await writeFile(page, '<!doctype html><html lang="en"><title>Empty</title><img alt="" src="x.png"></html>');
    const { code, printed } = await run([page]);
    expect(printed).toContain('Reading “Empty” in ');
    expect(printed).toContain('Hark found no text to read on this page.');
    expect(code).toBe(1);
    await expectNothingLeft();
  });

  it('has Hark make the file with its own voice where the system has none, and nothing to record with', async () => {
    const programs = await hideSpeech();
    const wav = join(results, 'own.wav');
    // Setting up would install what is hidden.
    await using running = start(process.execPath, [join(root, 'scripts/start/main.ts'), '--save', wav], {
      PATH: `${join(root, 'node_modules/.bin')}:${programs}`,
    });
    const [code] = await once(running.child, 'close');
    const printed = running.printed();
    expect(printed).toContain('This browser has no voice of the system. Hark makes the file with its own voice.');
    expect(printed.trimEnd().split('\n').at(-1)).toBe(`${wav} has it, said by Hark’s own voice.`);
    expect(code).toBe(0);
    const bytes = await readFile(wav);
    const seconds = bytes.readUInt32LE(40) / 2 / 22_050;
    expect(seconds).toBeGreaterThan(60);
    expect(seconds).toBeLessThan(90);
    const samples = new Int16Array(bytes.buffer, bytes.byteOffset + 44, bytes.readUInt32LE(40) / 2);
    expect(samples.filter((sample) => Math.abs(sample) > 1000).length / samples.length).toBeGreaterThan(0.3);
    await expectNothingLeft();
  });

  it('says which file is not there', async () => {
    const { code, printed } = await run(['no-such-page.html']);
    expect(printed).toContain('There is no file no-such-page.html. An address begins with http:// or https://.');
    expect(code).toBe(1);
    await expectNothingLeft();
  });

  it('ends at once with Ctrl-C and leaves nothing behind', async () => {
    await using running = start(process.execPath, [join(root, 'scripts/start.mjs')]);
    await waitUntil('a sentence is read', running.printed, (printed) => printed.includes('Many people put off'), {
      limitMs: 50_000,
    });
    const ended = once(running.child, 'close');
    running.child.kill('SIGINT');
    const [code] = await ended;
    expect(code).toBe(130);
    expect(running.printed().trimEnd().split('\n').at(-1)).toBe('Stopped.');
    await expectNothingLeft();
  });
});
