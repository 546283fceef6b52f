import { readFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import type { Plugin } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** The scripts of one world in a page, each with those that are always there before it. */
const SCRIPTS = {
  reader: [],
  selection: ['reader'],
  walk: ['reader', 'selection'],
  article: ['reader'],
  sections: ['reader', 'article'],
  structure: ['reader', 'selection', 'walk', 'article', 'sections'],
  here: ['reader', 'article'],
  reread: ['reader', 'article'],
  'large-article': ['reader', 'selection', 'walk', 'article', 'sections', 'structure'],
  'own-pages': ['reader', 'article'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Script = keyof typeof SCRIPTS;

const NAMES = Object.keys(SCRIPTS) as readonly Script[];
const entryOf = (script: Script) => `entrypoints/${script}/index.ts`;

const LIST = 'virtual:shared-modules';
const SHARED = '\0shared:';
/**
 * What WXT (0.21) begins an unlisted script with. It catches an error, says nothing of it in a build and throws it on: half a
 * kilobyte in each script, for which a page would pay. The script's own path comes behind.
 * https://github.com/wxt-dev/wxt/blob/main/packages/wxt/src/virtual/unlisted-script-entrypoint.ts
 */
const ENTRY = /^\0virtual:wxt-unlisted-script-entrypoint\?(.+)$/;
/** With which a script is defined: it takes an object with choices, too, which no script here has. */
const DEFINE = /\/wxt\/dist\/utils\/define-unlisted-script\.mjs$/;
/** The list of a script before. */
const FROM = '\0shared-from:';

/**
 * Vite plugin: what comes into a page after another script takes the modules that both need from it, and brings only the
 * others. A script in a page cannot load another by itself without `web_accessible_resources`, which any page could
 * find; so each is one file, and would hold all of its modules once more.
 *
 * A script's `virtual:shared-modules` is a list of those of its modules, each a list of what is asked of it, which it puts
 * on the isolated world's global, out of the page's sight. In a later script an import of one of them becomes a look there.
 */
export function shareModules(): Plugin {
  let built: Script | undefined;
  let sharing: Promise<Sharing> | null = null;
  const findSharing = () => {
    sharing ??= listSharing();
    return sharing;
  };
  return {
    name: 'hark:share-modules',
    enforce: 'pre',
    configResolved({ build: { lib } }) {
      const entry = lib ? JSON.stringify(lib.entry) : '';
      built = NAMES.find((script) => entry.includes(entryOf(script)));
    },
    async resolveId(source, importer, options) {
      if (source === LIST) return LIST;
      if (source.startsWith(FROM)) return source;
      if (!built || SCRIPTS[built].length === 0 || importer === undefined || importer.startsWith(SHARED)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const path = found && isAbsolute(found.id) ? relative(root, found.id) : '';
      const owner = (await findSharing()).get(path)?.owner;
      return owner && isBefore(owner, built) ? `${SHARED}${path}` : null;
    },
    async load(id) {
      const [, entry] = ENTRY.exec(id) ?? [];
      if (entry) return `import definition from ${JSON.stringify(entry)};\nexport default definition.main();`;
      if (DEFINE.test(id)) return 'export const defineUnlistedScript = (main) => ({ main });';
      if (id.startsWith(FROM)) return `export default globalThis[Symbol.for('hark.modules.${id.slice(FROM.length)}')];`;
      if (id !== LIST && !id.startsWith(SHARED)) return null;
      const sharing = await findSharing();
      const listOf = (script: Script | undefined) => [...sharing].filter(([, { owner }]) => owner === script);
      if (id === LIST) {
        const shared = listOf(built).map(([path, { names }], index) => ({ path, names, index }));
        const imports = shared.map(({ path, names, index }) => {
          const renamed = names.map((name) => `${name} as ${name}${index}`);
          return `import { ${renamed.join(', ')} } from ${JSON.stringify(resolve(root, path))};`;
        });
        const lists = shared.map(({ names, index }) => `[${names.map((name) => `${name}${index}`).join(', ')}]`);
        return `${imports.join('\n')}\nexport default [${lists.join(', ')}];`;
      }
      const path = id.slice(SHARED.length);
      const { owner, names } = sharing.get(path) ?? {};
      const index = listOf(owner).findIndex(([shared]) => shared === path);
      return `import list from ${JSON.stringify(FROM + owner)};\nexport const [${names?.join(', ')}] = list[${index}];`;
    },
  };
}

function isBefore(owner: Script, script: Script): boolean {
  return (SCRIPTS[script] as readonly Script[]).includes(owner);
}

/** The shared modules by their paths in the project: whose each is, and what later scripts ask of it. */
type Sharing = ReadonlyMap<string, { readonly owner: Script; readonly names: readonly string[] }>;

/** The modules that are asked for by modules of a later script. */
async function listSharing(): Promise<Sharing> {
  const graphs = new Map(
    await Promise.all(NAMES.map(async (script) => [script, await readGraph(entryOf(script))] as const)),
  );
  const ownerOf = (path: string, script: Script) => SCRIPTS[script].find((before) => graphs.get(before)?.has(path));
  const shared = new Map<string, { readonly owner: Script; readonly names: Set<string> }>();
  for (const [script, graph] of graphs) {
    for (const [path, imports] of graph) {
      if (ownerOf(path, script)) continue;
      for (const imported of imports) {
        const owner = ownerOf(imported.path, script);
        const known = owner && (shared.get(imported.path) ?? { owner, names: new Set() });
        for (const name of known ? await listNames(path, imported) : []) known?.names.add(name);
        if (known && known.names.size > 0) shared.set(imported.path, known);
      }
    }
  }
  const sorted = [...shared].map(([path, { owner, names }]) => [path, { owner, names: [...names].sort() }] as const);
  return new Map(sorted.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Builds nothing, and tells what a build would be made of: without types, with the project's own modules alone. */
async function analyse(entry: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    alias: { '@': root },
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    packages: 'external',
    external: [LIST],
    outdir: 'out',
    logLevel: 'error',
  });
  return metafile;
}

interface Import {
  readonly path: string;
  /** As it is written where it is imported. */
  readonly written: string;
}

/** The modules of the project that an entry needs, each with those that it imports. */
async function readGraph(entry: string): Promise<ReadonlyMap<string, readonly Import[]>> {
  const { inputs } = await analyse(entry);
  return new Map(
    Object.entries(inputs).map(([path, { imports }]) => [
      path,
      imports.map((one) => ({ path: one.path, written: one.original ?? one.path })),
    ]),
  );
}

/** What a module asks of another: the names in its `import { … }`, or all that there is for an `import * as`. */
async function listNames(path: string, imported: Import): Promise<readonly string[]> {
  const source = await readFile(resolve(root, path), 'utf8');
  const statements = [...source.matchAll(/^import (?!type )([^;]*?) from '([^']+)';/gm)];
  const asked = statements.flatMap(([, clause = '', from]) => (from === imported.written ? [clause] : []));
  if (asked.some((clause) => clause.startsWith('*'))) return listExports(imported.path);
  const names = asked.flatMap((clause) => clause.replace(/[{}]/g, '').split(','));
  return names.flatMap((name) => /^(?!type )\w+/.exec(name.trim()) ?? []);
}

async function listExports(path: string): Promise<readonly string[]> {
  const { outputs } = await analyse(path);
  return Object.values(outputs).flatMap(({ exports }) => exports);
}
