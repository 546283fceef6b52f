import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import catalog from '@/locales/en.json';
import { READER_PROBLEMS } from '@/utils/core/reading/reader-problem.ts';
import { compileMessages } from '../../scripts/compile-messages.ts';
import { manifestMessage, readManifestCatalogs } from '../../scripts/manifest-messages.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-locales-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));

/** Builds a module that imports the catalog, and gives what it exports. */
async function buildCatalog(messages: Readonly<Record<string, string>>, query = '?messages'): Promise<unknown> {
  write('en.json', messages);
  writeFileSync(join(folder, 'main.js'), `export { default } from './en.json${query}';`);
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    plugins: [compileMessages()],
    build: { write: false, lib: { entry: 'main.js', formats: ['es'] }, minify: false },
  });
  const [output] = Array.isArray(result) ? result : [];
  const code = output?.output[0].code ?? '';
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: unknown };
  return module.default;
}

describe('the build', () => {
  test('compiles each message, so that no parser is shipped', async () => {
    expect(await buildCatalog({ 'player.play': 'Play', 'player.speed': 'Speed {speed, number}' })).toEqual({
      'player.play': ['Play'],
      'player.speed': ['Speed ', ['speed', 'number']],
    });
  });

  test('gives a page the words it can show, and no others', async () => {
    const messages = {
      'player.play': 'Play',
      'playerless.play': 'No',
      'note.taken': 'Taken',
      'options.title': 'Settings',
    };
    expect(await buildCatalog(messages, '?messages=player,note')).toEqual({
      'player.play': ['Play'],
      'note.taken': ['Taken'],
    });
  });

  test('gives the words of a longer beginning', async () => {
    const messages = { 'listen.selection': 'Click', 'listen.selection.menu': 'Menu', 'listen.selections': 'No' };
    expect(await buildCatalog(messages, '?messages=listen.selection')).toEqual({
      'listen.selection': ['Click'],
      'listen.selection.menu': ['Menu'],
    });
  });

  test('gives none of the words behind a minus', async () => {
    const messages = {
      'note.taken': 'Taken',
      'note.taken.long': 'No',
      'note.takenover': 'Over',
      'note.muted': 'Muted',
    };
    expect(await buildCatalog(messages, '?messages=note,-note.taken')).toEqual({
      'note.takenover': ['Over'],
      'note.muted': ['Muted'],
    });
  });

  test('fails on a message that could not be filled in', async () => {
    const message = '{count, plural, other {{day, date}}}';
    await expect(buildCatalog({ 'player.count': message })).rejects.toThrow(/player\.count: \{day\} is of a kind/);
    await expect(buildCatalog({ 'player.cost': '{cost, number, currency}' })).rejects.toThrow(/player\.cost: \{cost\}/);
  });

  test('fails on a broken message and names it', async () => {
    await expect(buildCatalog({ 'player.play': 'Play', 'player.count': '{count, plural, one {#' })).rejects.toThrow(
      /en\.json: player\.count is not a well-formed ICU message/,
    );
  });
});

test('the reader is given every word that its panel may show', () => {
  const given = /en\.json\?messages=([\w,.-]+)'/.exec(readFileSync('entrypoints/reader/run-reader.tsx', 'utf8'));
  const shown = [
    ...readdirSync('components/panel').map((file) => `components/panel/${file}`),
    'utils/app/describe-reader.ts',
    'utils/core/interface/reading-model.ts',
  ].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/['`]((\w+)\.[\w-]*(?:\$\{[\w.]+\}|[\w-]+))['`]/g)]);
  // Of the words around a policy it needs one.
  const parts = new Set(shown.map(([, id, part]) => (part === 'managed' ? id : part)));
  const [wanted, unwanted] = [
    given?.[1]?.split(',').filter((part) => !part.startsWith('-')),
    given?.[1]?.match(/(?<=,-)[\w.-]+/g),
  ];
  expect([...parts].sort()).toEqual(wanted?.sort());
  // Only the popup tells of another tab, and the reader of a page that lets no extension in cannot be in it.
  expect(unwanted).toEqual(['status.elsewhere', 'problem.page-closed-to-extensions']);
  expect(READER_PROBLEMS).not.toContain('page-closed-to-extensions');
});

describe('the popup', () => {
  const SHOWS = {
    'main.tsx': [
      'components/popup/Popup.tsx',
      'components/popup/MainActions.tsx',
      'components/popup/SiteSwitch.tsx',
      'components/help/HelpLinks.tsx',
      'components/sound-check/SoundCheckLink.tsx',
      'utils/app/popup.ts',
      'utils/core/interface/say-pace.ts',
    ],
    'page-reading.ts': [
      'components/popup/PopupState.tsx',
      'components/popup/SleepSelect.tsx',
      'components/panel/list-rare-steps.ts',
      'utils/core/interface/reading-model.ts',
    ],
    'page-voices.ts': [
      'components/popup/VoiceSelect.tsx',
      'components/popup/LanguageSelect.tsx',
      'utils/app/voice-choice.ts',
    ],
    'page-leave-out.ts': ['components/popup/LeaveOutFields.tsx'],
  } as const;
  const listGiven = (file: string) =>
    /en\.json\?messages=([\w,.-]+)'/.exec(readFileSync(`entrypoints/popup/${file}`, 'utf8'))?.[1]?.split(',') ?? [];
  const first = listGiven('main.tsx');
  const parts = Object.keys(SHOWS) as (keyof typeof SHOWS)[];

  test.each(parts)('is given every word that it may show once %s is there', (part) => {
    const given = [...first, ...listGiven(part)];
    const has = (id: string) => given.some((begin) => id === begin || id.startsWith(`${begin}.`));
    const sources = SHOWS[part].map((file) => readFileSync(file, 'utf8'));
    const written = sources.flatMap((source) =>
      [...source.matchAll(/['`](\w+\.[\w.-]+)['`]/g)].map(([, id = '']) => id),
    );
    const ids = written.filter((id) => id in catalog);
    const kinds = sources.flatMap((source) =>
      [...source.matchAll(/case '([\w-]+)':/g)].map(([, kind]) => `problem.${kind}`),
    );
    expect(ids.length).toBeGreaterThan(0);
    expect([...ids, ...kinds.filter((id) => id in catalog)].filter((id) => !has(id))).toEqual([]);
  });

  test('has every word that is put together, such as those of the player', () => {
    const given = parts.flatMap(listGiven);
    const sources = Object.values(SHOWS)
      .flat()
      .map((file) => readFileSync(file, 'utf8'));
    const begun = sources.flatMap((source) => [...source.matchAll(/`(\w+)\.\$\{/g)].map(([, part = '']) => part));
    expect(new Set(begun).size).toBeGreaterThan(2);
    expect([...new Set(begun)].filter((part) => part !== 'problem' && !given.includes(part))).toEqual([]);
  });
});

test('the background is given every word that it may show', () => {
  const given = /en\.json\?messages=([\w,]+)'/.exec(readFileSync('entrypoints/background.ts', 'utf8'));
  const shown = [...readFileSync('utils/app/run-background.ts', 'utf8').matchAll(/translate\('(\w+)\./g)];
  expect([...new Set(shown.map(([, part]) => part))].sort()).toEqual(given?.[1]?.split(',').sort());
});

describe("the browser's own words", () => {
  test('are those of the manifest and the commands, one file for each language', () => {
    write('en.json', { 'manifest.name': 'Hark', 'command.listen': 'Listen', 'player.play': 'Play' });
    write('pt-BR.json', { 'command.listen': 'Ouvir' });
    writeFileSync(join(folder, 'messages.d.ts'), '');
    const catalogs = readManifestCatalogs(folder).map(({ path, contents }) => [path, JSON.parse(contents)]);
    expect(catalogs).toEqual([
      ['_locales/en/messages.json', { manifest_name: { message: 'Hark' }, command_listen: { message: 'Listen' } }],
      ['_locales/pt_BR/messages.json', { command_listen: { message: 'Ouvir' } }],
    ]);
  });

  test('are named in the manifest as they are in those files', () => {
    expect(manifestMessage('command.listen')).toBe('__MSG_command_listen__');
  });
});
