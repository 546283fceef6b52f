import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readXml } from '@/utils/core/lexicon/read-xml.ts';
import type { XmlElement } from '@/utils/core/lexicon/xml-element.ts';
import { parseManaged } from '@/utils/core/settings/parse-managed.ts';
import { parseSettings } from '@/utils/core/settings/settings.ts';
import { checkEntry } from '@/utils/core/text/pronunciations/check-entry.ts';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/deployment.md'), 'utf8');

interface Schema {
  readonly type: 'object' | 'array' | 'string' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
}
const schema: Schema = JSON.parse(readFileSync(join(root, 'public/managed-schema.json'), 'utf8'));

/** The blocks of one language in the page. */
function blocksOf(language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block = '']) => block);
}

/** The blocks of one language that stand in a list. */
function listedBlocksOf(language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^ {3}\`\`\`${language}\\n(.*?)^ {3}\`\`\``, 'gms'))].map(
    ([, block = '']) => block,
  );
}

/** Whether the browser would hand the value over: it drops what is of another type. */
function conforms(value: unknown, { type, properties, additionalProperties, items }: Schema): boolean {
  if (type === 'array')
    return Array.isArray(value) && items !== undefined && value.every((one) => conforms(one, items));
  if (type !== 'object') return typeof value === type;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([name, one]) => {
    const own = properties?.[name] ?? additionalProperties;
    return own !== undefined && conforms(one, own);
  });
}

/** Values for Hark in what was parsed, wherever they stand. */
function findPolicies(value: unknown, path: readonly string[] = []): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const isHark = /\/(?:3rdparty\/extensions\/[^/]+|data)$/i.test(`/${path.join('/')}`);
  if (isHark) return [value as Record<string, unknown>];
  return Object.entries(value).flatMap(([name, inner]) => findPolicies(inner, [...path, name]));
}

/** A .reg file as the browser reads it: strings, numbers, and JSON where the schema asks for a list or a group. */
function parseRegistry(text: string): Readonly<Record<string, unknown>> {
  const section = text.split(/^\[/m).find((part) => /3rdparty\\extensions\\EXTENSION_ID\\policy\]/.test(part)) ?? '';
  const lines = [...section.matchAll(/^"(\w+)"=(?:"((?:[^"\\]|\\.)*)"|dword:([0-9a-f]{8}))$/gm)];
  return Object.fromEntries(
    lines.map(([, name = '', written, dword]) => {
      const type = schema.properties?.[name]?.type;
      if (dword !== undefined) return [name, type === 'boolean' ? Number.parseInt(dword, 16) !== 0 : Number.NaN];
      const value = (written ?? '').replace(/\\(.)/g, '$1');
      return [
        name,
        type === 'array' || type === 'object' ? JSON.parse(value) : type === 'number' ? Number(value) : value,
      ];
    }),
  );
}

function parsePlist(element: XmlElement): unknown {
  const children = element.children.filter((child) => typeof child !== 'string');
  switch (element.name) {
    case 'plist':
      return children[0] && parsePlist(children[0]);
    case 'dict': {
      const pairs = children.flatMap((child, at) => (child.name === 'key' ? [[child, children[at + 1]] as const] : []));
      return Object.fromEntries(pairs.map(([key, value]) => [key.children.join(''), value && parsePlist(value)]));
    }
    case 'array':
      return children.map(parsePlist);
    case 'real':
      return Number(element.children.join(''));
    case 'true':
    case 'false':
      return element.name === 'true';
    default:
      return element.children.join('');
  }
}

const policies = [
  ...blocksOf('json').flatMap((block) => findPolicies(JSON.parse(block))),
  ...blocksOf('reg').map(parseRegistry),
  ...blocksOf('xml')
    .map((block) => parsePlist(readXml(block, 'utf-8')) as Record<string, unknown>)
    .filter((plist) => !('ExtensionInstallForcelist' in plist)),
];

describe('docs/deployment.md', () => {
  test('has policies for each browser and system', () => {
    expect(['json', 'reg', 'xml'].map((language) => blocksOf(language).length)).toEqual([4, 2, 2]);
    expect(policies.map((policy) => policy.clinic)).toEqual(Array.from({ length: 7 }, () => 'Example Clinic'));
  });

  test.each(policies.map((policy, at) => [at + 1, policy] as const))(
    'block %i is handed over by the browser and taken by Hark as a whole',
    (_at, policy) => {
      expect(conforms(policy, schema)).toBe(true);
      const { refused, words } = parseManaged(policy);
      expect(refused).toEqual([]);
      expect(words.map(checkEntry).filter((refusal) => refusal !== null)).toEqual([]);
    },
  );

  test('names without a store the files and the version that the build really makes', () => {
    const [updates = ''] = listedBlocksOf('xml');
    const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(readXml(updates.trim(), 'utf-8').name).toBe('gupdate');
    expect(updates).toContain(`/hark.crx" version="${version}"`);
    const clinics = readFileSync(join(root, 'docs/clinics.md'), 'utf8');
    const zips = new Set(`${clinics}${page}`.match(/hark-\d[^`]*\.zip/g));
    expect([...zips].sort()).toEqual([`${name}-${version}-chrome.zip`, `${name}-${version}-firefox.zip`]);
    const [preferences = ''] = listedBlocksOf('json');
    expect(JSON.parse(`{${preferences}}`).Preferences).toHaveProperty(
      ['xpinstall.signatures.required', 'Value'],
      false,
    );
  });

  test('tells of all that the schema knows, and of nothing else', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(rows.sort()).toEqual(Object.keys(schema.properties ?? {}).sort());
  });

  test.each(
    [...page.matchAll(/^\| `(\w+)` \| ((?:`"[a-z-]+"`(?:, )?)+) \|/gm)].map(([, name, values]) => [name, values]),
  )('gives for %s values that Hark takes: %s', (name = '', values = '') => {
    for (const [, value] of values.matchAll(/"([a-z-]+)"/g)) {
      expect(parseManaged({ [name]: value })).toMatchObject({ choices: [{ value }], refused: [] });
    }
  });
});

describe('the schema of policies', () => {
  test('knows each setting that a policy may set, part by part', () => {
    const { choices } = parseManaged(parseSettings({}));
    const unknown = choices.filter(({ place: { name, key } }) => {
      const own = schema.properties?.[name];
      return (key === null ? own : own?.properties?.[key]) === undefined;
    });
    expect(unknown).toEqual([]);
    expect(choices.length).toBeGreaterThan(20);
    expect(schema.properties).toMatchObject({ voices: {}, rates: {}, voiceRates: {} });
    const { choices: ofText } = schema.properties ?? {};
    expect(Object.keys(ofText?.properties ?? {}).sort()).toEqual([
      'abbreviations',
      'citations',
      'links',
      'numbers',
      'punctuation',
    ]);
  });

  test('names nothing that Hark would not know', () => {
    const samples: Readonly<Record<Schema['type'], unknown>> = {
      string: 'x',
      number: 1,
      boolean: true,
      array: [],
      object: {},
    };
    const unknown = Object.entries(schema.properties ?? {}).flatMap(([name, { type }]) =>
      parseManaged({ [name]: samples[type], nonsense: 1 }).refused.filter(
        (refused) => refused === name && type !== 'string',
      ),
    );
    expect(unknown).toEqual([]);
  });

  test('is one that Chrome takes: an object without other properties at its top, one type for each part', () => {
    expect(schema.type).toBe('object');
    expect(schema).not.toHaveProperty('additionalProperties');
    const text = JSON.stringify(schema);
    // "Only integers can have minimum and maximum": Chromium 156 refuses the whole extension.
    expect(text).not.toMatch(/"(?:minimum|maximum)"/);
  });
});
