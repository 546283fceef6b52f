import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const bin = (name: string) => join(ROOT, 'node_modules/.bin', name);

/** What each file must not hold, and the rule that says so. */
const FORBIDDEN = [
  ['utils/core/x.ts', "import { a } from '@/utils/dom/a.ts';\na();", 'noRestrictedImports'],
  ['utils/core/text/x.ts', "import { a } from '../../platform/a.ts';\na();", 'noRestrictedImports'],
  ['utils/core/x.ts', "import { browser } from 'wxt/browser';\nbrowser.tabs;", 'noRestrictedImports'],
  ['utils/core/x.ts', "import { render } from 'preact';\nrender();", 'noRestrictedImports'],
  ['utils/core/x.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('x');", 'noRestrictedImports'],
  ['utils/core/x.ts', 'export const title = document.title;', 'noRestrictedGlobals'],
  ['utils/core/x.ts', 'setTimeout(() => {}, 1);', 'noRestrictedGlobals'],
  ['utils/core/x.ts', 'export const now = Date.now();', 'noRestrictedGlobals'],
  ['utils/dom/x.ts', "import { a } from '@/utils/platform/a.ts';\na();", 'noRestrictedImports'],
  ['utils/dom/x.ts', "import { a } from '@/utils/app/a.ts';\na();", 'noRestrictedImports'],
  ['utils/dom/x.ts', 'export const title = document.title;', 'noRestrictedGlobals'],
  ['utils/dom/x.ts', 'chrome.runtime.getURL("/");', 'noRestrictedGlobals'],
  ['utils/platform/x.ts', "import { a } from '@/utils/dom/a.ts';\na();", 'noRestrictedImports'],
  ['utils/platform/x.ts', "import { a } from '@/utils/app/a.ts';\na();", 'noRestrictedImports'],
  ['utils/app/x.ts', "import { A } from '@/components/panel/A.tsx';\nA();", 'noRestrictedImports'],
  ['utils/app/x.ts', 'chrome.runtime.getURL("/");', 'noRestrictedGlobals'],
  ['utils/app/x.ts', 'speechSynthesis.cancel();', 'noRestrictedGlobals'],
  ['components/x.tsx', 'browser.runtime.getURL("/");', 'noRestrictedGlobals'],
  ['components/x.tsx', "import { a } from '@/utils/platform/a.ts';\na();", 'noRestrictedImports'],
  ['entrypoints/popup/x.ts', 'chrome.runtime.getURL("/");', 'noRestrictedGlobals'],
  [
    'components/x.tsx',
    'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;',
    'noDangerouslySetInnerHtml',
  ],
  ['utils/app/x.ts', 'console.log("x");', 'noConsole'],
  ['utils/app/x.ts', 'export const a = (b: any) => b;', 'noExplicitAny'],
] as const;

/** What each layer may import. */
const ALLOWED = [
  ['utils/core/x.ts', "import { a } from '@/utils/core/text/a.ts';\na();\n"],
  ['utils/dom/x.ts', "import { a } from '@/utils/core/text/a.ts';\na();\n"],
  [
    'utils/platform/x.ts',
    "import { browser } from 'wxt/browser';\nimport { a } from '@/utils/core/a.ts';\na(browser);\n",
  ],
  ['utils/app/x.ts', "import { a } from '@/utils/dom/a.ts';\nimport { b } from '@/utils/platform/b.ts';\na(b);\n"],
  ['components/x.tsx', "import { useState } from 'preact/hooks';\nuseState(1);\n"],
] as const;

/** Each content as a file of its own beside a path's other files, in a copy of the project's rules. */
const PROBES = [...FORBIDDEN, ...ALLOWED].map(([path, content], index) => ({
  path: path.replace('x.', `x${index}.`),
  content,
}));

/** The rules that each probe breaks, by its path. One run for all: the linter is quick, its start is not. */
function lintProbes(): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hark-layers-'));
  try {
    for (const name of ['biome.json', '.gitignore']) copyFileSync(join(ROOT, name), join(folder, name));
    for (const { path, content } of PROBES) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const run = spawnSync(bin('biome'), ['lint', '--reporter=json', '--max-diagnostics=none', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(run.stdout) as {
      diagnostics: readonly { severity: string; category: string; location: { path: string } }[];
    };
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return new Map(
      PROBES.map(({ path }) => [
        path,
        errors.filter(({ location }) => location.path === path).map(({ category }) => category.split('/').at(-1) ?? ''),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the layers', () => {
  const broken = lintProbes();

  test.each(FORBIDDEN.map(([path, content, rule], index) => [path, content, rule, PROBES[index]?.path ?? ''] as const))(
    '%s must not hold: %s (%s)',
    (_path, _content, rule, probe) => {
      expect(broken.get(probe)).toContain(rule);
    },
  );

  test.each(
    ALLOWED.map(([path, content], index) => [path, content, PROBES[FORBIDDEN.length + index]?.path ?? ''] as const),
  )('%s may import from the layers below: %s', (_path, _content, probe) => {
    expect(broken.get(probe)).toEqual([]);
  });
});

describe('core compiled on its own', () => {
  /** What the compiler says to a file of this content inside utils/core. */
  function compile(content: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'hark-core-'));
    try {
      writeFileSync(join(folder, 'probe.ts'), content);
      const config = { extends: join(ROOT, 'tsconfig.core.json'), include: ['probe.ts'] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
      return spawnSync(bin('tsc'), ['-p', folder, '--pretty', 'false'], { cwd: ROOT, encoding: 'utf8' }).stdout;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('takes what ECMAScript has', () => {
    expect(compile("export const words = new Intl.Segmenter('en', { granularity: 'word' }).segment('a');\n")).toBe('');
  });

  test.each(['document', 'window', 'setTimeout', 'console', 'navigator', 'process', 'browser'])(
    'does not know %s',
    (name) => {
      expect(compile(`export const probe = ${name};\n`)).toMatch(new RegExp(`Cannot find name '${name}'`));
    },
  );
});
