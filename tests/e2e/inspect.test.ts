import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startPageServer } from './harness/server.ts';

const root = resolve(import.meta.dirname, '../..');
const pages = join(root, 'tests/fixtures/pages');
const expected = JSON.parse(readFileSync(join(pages, 'clinic-post.json'), 'utf8'));

function inspectArticle(target: string) {
  const { status, stdout, stderr } = spawnSync('tsx', ['scripts/inspect.ts', 'article', target], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stderr, printed: stdout === '' ? null : JSON.parse(stdout) };
}

describe('npm run inspect -- language', () => {
  it('says what texts are in, by a real Chromium’s detector, and leaves a short one what its page says', () => {
    const lines = [
      '{"id":1,"text":"Tome una tableta al día con un vaso de agua después de la comida."}',
      '{"id":"a","text":"Πάρτε ένα δισκίο 👋"}',
      '{"id":2,"text":"Hola a todos","lang":"en-GB"}',
      '{"id":3,"text":"12"}',
    ];
    const { status, stdout } = spawnSync('tsx', ['scripts/inspect.ts', 'language'], {
      cwd: root,
      encoding: 'utf8',
      input: lines.join('\n'),
    });
    expect([status, stdout.trim().split('\n')]).toEqual([
      0,
      ['{"id":1,"lang":"es"}', '{"id":"a","lang":"el"}', '{"id":2,"lang":"en-GB"}', '{"id":3,"lang":null}'],
    ]);
  });
});

describe('npm run inspect -- article', () => {
  it('prints title, language and blocks of a file, and that nothing of it is unmapped, as a real Chromium lays it out', () => {
    expect(inspectArticle('tests/fixtures/pages/clinic-post.html')).toEqual({
      status: 0,
      stderr: '',
      printed: { ...expected, unmapped: [] },
    });
  });

  it('says that an address cannot be reached', async () => {
    const server = await startPageServer({ folders: [pages] });
    await server[Symbol.asyncDispose]();
    const { status, stderr, printed } = inspectArticle(`${server.origin}/clinic-post.html`);
    expect([status, printed]).toEqual([2, null]);
    expect(stderr).toContain('/clinic-post.html cannot be reached');
  });
});

describe('npm run inspect -- check', () => {
  it('ends with 0 where there is nothing to mend, with 1 where there is, with 2 where it cannot look', async () => {
    const end = async (...targets: readonly string[]) => {
      const check = spawn('tsx', ['scripts/inspect.ts', 'check', ...targets], { cwd: root, stdio: 'ignore' });
      return (await once(check, 'exit'))[0];
    };
    const codes = [
      end('tests/fixtures/pages/flawless.html'),
      end('tests/fixtures/pages/flawed.html'),
      end('--list', 'none.txt'),
    ];
    expect(await Promise.all(codes)).toEqual([0, 1, 2]);
    // Browsers of their own are started.
  }, 120_000);

  it('checks a list of pages in one go, by exit code too, and goes on after one that cannot be reached', () => {
    const run = (...targets: readonly string[]) =>
      spawnSync('tsx', ['scripts/inspect.ts', 'check', '--json', ...targets], { cwd: root, encoding: 'utf8' });
    const folder = mkdtempSync(join(tmpdir(), 'hark-check-'));
    const asking = join(folder, 'asking.html');
    const moving = join(folder, 'moving.html');
    const silent = join(folder, 'silent.html');
    const list = join(folder, 'addresses.txt');
    const head =
      '<!doctype html><html lang="en"><title>Hours</title><main><h1>Hours</h1><p>We open at nine.</p></main>';
    writeFileSync(asking, `${head}<script>alert('Cookies?')</script>`);
    writeFileSync(moving, `${head}<script>setInterval(() => location.reload(), 50)</script>`);
    writeFileSync(silent, '<!doctype html><html lang="en"><title>Hours</title><main><h1></h1></main>');
    writeFileSync(list, `tests/fixtures/pages/flawless.html\n${silent}\n`);
    const { status, stdout, stderr } = run(
      'tests/fixtures/pages/flawless.html',
      'tests/fixtures/pages/none.html',
      'public/icon/128.png',
      moving,
      asking,
      'tests/fixtures/pages/flawed.html',
      '--list',
      list,
    );
    rmSync(folder, { recursive: true });
    const reports = stdout.trim().split('\n');
    const flaws = reports.map((line) => JSON.parse(line).flaws.map(({ kind }: { readonly kind: string }) => kind));
    expect(flaws.map((kinds) => kinds.length)).toEqual([0, 0, 16, 0, 2]);
    expect(flaws.at(-1)).toContain('silent');
    const [missing, picture, gone, ...rest] = stderr.trim().split('\n');
    expect([status, missing, rest]).toEqual([2, 'There is no file tests/fixtures/pages/none.html.', []]);
    expect(picture).toMatch(/128\.png is no page, but image\/png\.$/);
    expect(gone).toBe(`${moving} went to another page while it was checked.`);
  }, 120_000);
});
