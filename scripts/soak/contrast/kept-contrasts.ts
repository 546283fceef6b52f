import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Contrasted, judgeContrasts } from './judge-contrasts.ts';

/** As docs/figures/contrast.json keeps it. */
export type KeptContrasts = Contrasted & {
  readonly browser: string;
  /** When each surface was looked at, and the `marks`. */
  readonly on: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
};

const path = resolve(import.meta.dirname, '../../../docs/figures/contrast.json');

export function readContrasts(): KeptContrasts {
  if (!existsSync(path)) return { browser: '', on: {}, surfaces: [], marks: [], faults: [] };
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Puts what was measured today in the place of what there was of these surfaces. */
export function renewContrasts(
  kept: KeptContrasts,
  { browser, surfaces, marks }: Contrasted & { readonly browser: string },
): KeptContrasts {
  const renewed = new Set([...surfaces.map(({ surface }) => surface), ...(marks.length > 0 ? ['marks'] : [])]);
  const today = new Date().toISOString().slice(0, 10);
  const all = {
    surfaces: [...kept.surfaces.filter(({ surface }) => !renewed.has(surface)), ...surfaces],
    marks: marks.length > 0 ? marks : kept.marks,
  };
  return {
    browser,
    on: { ...kept.on, ...Object.fromEntries([...renewed].map((name) => [name, today])) },
    ...all,
    faults: judgeContrasts(all),
  };
}

/** A line for each figure. */
export function writeContrasts({ surfaces, marks, ...rest }: KeptContrasts): void {
  const lines = (rows: readonly unknown[]) => `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n ]`;
  const head = Object.entries(rest).map(([name, value]) => ` "${name}": ${JSON.stringify(value)}`);
  const body = [...head, ` "surfaces": ${lines(surfaces)}`, ` "marks": ${lines(marks)}`].join(',\n');
  writeFileSync(path, `{\n${body}\n}\n`);
}
