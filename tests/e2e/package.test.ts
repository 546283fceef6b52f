import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInData } from '../../utils/core/voices/built-in-data.ts';
import { firefoxBuild } from './firefox-product.ts';
import { chromeBuild } from './product.ts';

const MB = 1_000_000;
/** What a zip says of each file besides its contents: its name twice, and 76 bytes. */
const entryBytes = (name: string) => 76 + 2 * name.length;

interface PackedFile {
  readonly name: string;
  readonly zipped: number;
}

async function pack(folder: string): Promise<readonly PackedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    names.map(async (path) => {
      const name = path.slice(folder.length + 1);
      return { name, zipped: deflateRawSync(await readFile(path), { level: 9 }).length + entryBytes(name) };
    }),
  );
}

/** Dictionaries of the languages that the interface speaks. */
async function dictionariesOfInterface(): Promise<readonly string[]> {
  const names = await readdir('locales');
  const languages = names.flatMap((name) => /^(\w+)\.json$/.exec(name)?.[1] ?? []);
  return builtInData
    .filter(([, , tag]) => languages.includes(tag.split('-')[0] ?? ''))
    .map(([, dictionary]) => dictionary);
}

function sum(files: readonly PackedFile[]): number {
  return files.reduce((total, { zipped }) => total + zipped, 0);
}

describe.each([
  ['Chrome', chromeBuild],
  ['Firefox', firefoxBuild],
])('the package for %s', (_browser, folder) => {
  let files: readonly PackedFile[];
  beforeAll(async () => {
    files = await pack(folder);
  });

  it('is small enough for the stores with all languages, and with those of the interface', async () => {
    const kept = await dictionariesOfInterface();
    const dictionaryOf = ({ name }: PackedFile) => /^espeak\/(\w+)_dict$/.exec(name)?.[1];
    const withInterface = files.filter((file) => kept.includes(dictionaryOf(file) ?? kept[0] ?? ''));
    expect(kept).toContain('en');
    expect(withInterface.length).toBeLessThan(files.length - 90);
    expect(sum(files)).toBeLessThanOrEqual(13.5 * MB);
    expect(sum(withInterface)).toBeLessThanOrEqual(3.5 * MB);
  });

  it('has a dictionary for each voice, and no other', () => {
    const names = files.flatMap(({ name }) => /^espeak\/(\w+)_dict$/.exec(name)?.[1] ?? []);
    expect(names.sort()).toEqual([...new Set(builtInData.map(([, dictionary]) => dictionary))].sort());
  });

  it('brings the licences of what it is made of, and says where the source is', async () => {
    const notice = await readFile(join(folder, 'licenses/espeak-ng.txt'), 'utf8');
    expect(notice).toMatch(/@echogarden\/espeak-ng-emscripten \d+\.\d+\.\d+/);
    expect(notice).toContain('https://github.com/echogarden-project/espeak-ng');
    expect(notice).toContain('GNU GENERAL PUBLIC LICENSE');
    const names = files.map(({ name }) => name);
    expect(names).toContain('licenses/readium-speech.txt');
    const fonts = names.filter((name) => name.endsWith('.woff2'));
    expect(fonts).toHaveLength(10);
    for (const font of ['atkinson-hyperlegible-next', 'lexend', 'opendyslexic']) {
      expect(fonts.some((name) => name.startsWith(`assets/${font}-`))).toBe(true);
      const licence = await readFile(join(folder, `licenses/${font}.txt`), 'utf8');
      expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
    }
  });

  it.each([
    ['the listen button', ['listen-button.js'], 10_000],
    ['the reader', ['reader.js'], 96_500],
    ['the reader with what has an article read', ['reader.js', 'article.js'], 110_200],
    ['the same from here on', ['reader.js', 'article.js', 'here.js'], 114_100],
    ['the same on a page that changes', ['reader.js', 'article.js', 'reread.js'], 116_200],
    ['the same with what has a highlight read', ['reader.js', 'selection.js', 'article.js'], 116_400],
    ['the same after a highlight, from here on', ['reader.js', 'selection.js', 'article.js', 'here.js'], 120_000],
    ['the reader with what reads a field', ['reader.js', 'selection.js', 'walk.js'], 117_400],
    ['the same with a section that is opened', ['reader.js', 'article.js', 'sections.js'], 123_400],
    ['the same with the reading view', ['reader.js', 'article.js', 'own-pages.js'], 122_200],
    [
      'the same on a very large page',
      ['reader.js', 'selection.js', 'walk.js', 'article.js', 'sections.js', 'structure.js', 'large-article.js'],
      173_000,
    ],
    [
      'the reader with all that may come after it, but on a very large page',
      ['reader.js', 'selection.js', 'article.js', 'here.js', 'reread.js', 'sections.js', 'own-pages.js'],
      151_800,
    ],
  ])('weighs little in a page: %s', async (_name, names, most) => {
    expect(await weigh(names)).toBeLessThanOrEqual(most);
  });

  it('weighs little in the popup, until something is read or a part is opened', async () => {
    const html = await readFile(join(folder, 'popup.html'), 'utf8');
    const names = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(1);
    expect(await weigh(names)).toBeLessThanOrEqual(57_600);
  });

  async function weigh(names: readonly string[]): Promise<number> {
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
    return sizes.reduce((total, size) => total + size, 0);
  }

  // "espeak-ng" alone is no sign of it: Hark tells Linux users to install that package.
  it('puts nothing of the voice into what a page loads', async () => {
    const names =
      'article here large-article listen-button own-pages reader reread sections selection structure walk'.split(' ');
    const scripts = names.map((name) => `${name}.js`);
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(scripts));
    for (const name of scripts)
      expect(await readFile(join(folder, name), 'utf8')).not.toMatch(/espeak\/|gmw\/en|AudioContext/i);
  });
});
