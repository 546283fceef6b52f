import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PRIVACY_FEATURES } from '../../utils/core/privacy/privacy-notice.ts';

const root = resolve(import.meta.dirname, '../..');

type Manifest = {
  readonly [key: string]: unknown;
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_security_policy: Readonly<Record<string, string>>;
  readonly commands: Readonly<Record<string, { readonly suggested_key?: Readonly<Record<string, string>> }>>;
  readonly browser_specific_settings?: {
    readonly gecko: { readonly data_collection_permissions: unknown };
  };
};

const readManifest = async (build: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(root, '.output', build, 'manifest.json'), 'utf8'));

/** The part of docs/permissions.md below a heading. */
function findSection(page: string, heading: string): string {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/permissions.md has no "${heading}".`);
  return section;
}

/** The rows of the table below a heading, without its head, as their cells without backticks. */
function readTable(page: string, heading: string): readonly (readonly string[])[] {
  const lines = findSection(page, heading)
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

const namesFor = (browser: string, rows: readonly (readonly string[])[]) =>
  rows.filter(([, browsers]) => browsers?.split(', ').includes(browser)).map(([name]) => name);

let page: string;

beforeAll(async () => {
  page = await readFile(join(root, 'docs/permissions.md'), 'utf8');
});

describe.each([
  { browser: 'Chrome', build: 'chrome-mv3' },
  { browser: 'Firefox', build: 'firefox-mv3' },
])('the manifest for $browser', ({ browser, build }) => {
  let manifest: Manifest;

  beforeAll(async () => {
    manifest = await readManifest(build);
  });

  it('asks for exactly the documented permissions', () => {
    expect([...manifest.permissions].sort()).toEqual([...namesFor(browser, readTable(page, 'Permissions'))].sort());
  });

  it('asks for nothing that no feature of the privacy notice needs', () => {
    const needed = PRIVACY_FEATURES.flatMap(({ permissions }): readonly string[] => permissions);
    const asked = [...manifest.permissions, ...manifest.optional_host_permissions];
    expect(asked.filter((permission) => !needed.includes(permission))).toEqual([]);
  });

  it('may ask the reader for exactly the documented ones', () => {
    const rows = readTable(page, 'Permissions the reader may give');
    expect(manifest.optional_host_permissions).toEqual(namesFor(browser, rows));
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  it('leaves out what is documented as left out', () => {
    const names = [...findSection(page, 'What the manifest leaves out').matchAll(/^- `(\w+)`/gm)].map(
      ([, name]) => name,
    );
    expect(names).toEqual([
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ]);
    expect(Object.keys(manifest).filter((key) => names.includes(key))).toEqual([]);
    expect(manifest.manifest_version).toBe(3);
  });

  it('has exactly the documented policy for its own pages, and nothing in it from elsewhere', () => {
    const documented = readTable(page, "Policy of Hark's own pages").map(([name, value]) => `${name} ${value}`);
    expect(manifest.content_security_policy).toEqual({ extension_pages: documented.join('; ') });
    expect(documented).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "img-src 'self'",
      "font-src 'self'",
      "worker-src 'self'",
      "connect-src 'self'",
      'media-src blob:',
    ]);
  });

  it('has exactly the documented commands and keys, and no more keys than Chrome takes', () => {
    const documented = readTable(page, 'Keys').map(([name, keys = '']) => {
      // "Alt+Shift+S, Firefox: Alt+Shift+X"
      const [usual, inFirefox = usual] = keys.split(', Firefox: ');
      const key = browser === 'Firefox' ? inFirefox : usual;
      return [name, key === 'none' ? undefined : { default: key }];
    });
    const commands = Object.entries(manifest.commands).map(([name, { suggested_key }]) => [name, suggested_key]);
    expect(commands).toEqual(documented);
    expect(commands.filter(([, key]) => key !== undefined).length).toBeLessThanOrEqual(4);
  });
});

describe('what each browser is told', () => {
  it('Firefox: that no data is collected', async () => {
    const { browser_specific_settings: settings } = await readManifest('firefox-mv3');
    expect(settings?.gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(findSection(page, 'Data')).toContain("Hark's answer is `none`");
  });

  it('Chrome: nothing that is meant for Firefox', async () => {
    expect(await readManifest('chrome-mv3')).not.toHaveProperty('browser_specific_settings');
  });
});
