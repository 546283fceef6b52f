import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

function inspect(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync('tsx', ['scripts/inspect.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
    env: { ...process.env, PATH: `${root}/node_modules/.bin:${process.env.PATH}` },
  });
  return { status, lines: stdout.split('\n').filter(Boolean), stderr };
}

describe('npm run inspect', () => {
  it('cuts texts into sentences, one JSON line each, with the ids given back as they came', () => {
    const input = [
      '{"id":"a","lang":"en","text":"Dr. Ito gave 2.5 mg. The pain 🩺 went."}',
      '{"id":7,"lang":"ja","text":"薬を飲みます。水も飲みます。"}',
    ].join('\n');
    expect(inspect(['sentences'], input)).toMatchObject({
      status: 0,
      lines: [
        '{"id":"a","sentences":["Dr. Ito gave 2.5 mg.","The pain 🩺 went."]}',
        '{"id":7,"sentences":["薬を飲みます。","水も飲みます。"]}',
      ],
    });
  });

  it('gives the spoken form, without the signs that no voice may get', () => {
    const input = '{"id":1,"lang":"en","text":"Take <5 mg\\u00a0& rest."}';
    expect(inspect(['spoken'], input)).toMatchObject({
      status: 0,
      lines: ['{"id":1,"spoken":"Take less than 5 milligrams and rest."}'],
    });
    expect(inspect(['spoken', '--why'], input).lines).toEqual([
      '{"id":1,"spoken":"Take less than 5 milligrams and rest.","rules":["signs as words","units","single spaces"]}',
    ]);
  });

  it('answers the lines before a bad one and names it', () => {
    const { status, lines, stderr } = inspect(['sentences'], '{"id":1,"lang":null,"text":"Fine."}\nnonsense');
    expect(lines).toEqual(['{"id":1,"sentences":["Fine."]}']);
    expect(stderr).toMatch(/^Line 2: /);
    expect(status).toBe(2);
  });

  it('says how it is used when it is asked for something else', () => {
    const { status, stderr } = inspect(['poetry']);
    expect(status).toBe(2);
    expect(stderr).toContain('npm run -s inspect -- article FILE|URL');
  });

  it('says that a file is not there', () => {
    expect(inspect(['article', 'no-such-page.html'])).toMatchObject({
      status: 2,
      stderr: 'There is no file no-such-page.html.\n',
    });
  });
});
