import { readFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import type { Plugin } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** The script that is in the page first, and those that come after it into the same world. */
const FIRST = 'entrypoints/reader/index.ts';
const LATER = [
  'entrypoints/article/index.ts',
  'entrypoints/large-article/index.ts',
  'entrypoints/own-pages/index.ts',
] as const;

const LIST = 'virtual:shared-modules';
const SHARED = '\0shared:';

/**
 * Vite plugin: what comes into a page after the reader takes the modules that both need from it, and brings only the
 * others. A script in a page cannot load another by itself without `web_accessible_resources`, which any page could
 * find; so each is one file, and would hold all of its modules once more.
 *
 * The reader's `virtual:shared-modules` is a list of those modules, each a list of what is asked of it, which it puts on
 * the isolated world's global, out of the page's sight. In a later script an import of one of them becomes a look there.
 */
export function shareModules(): Plugin {
  let isLater = false;
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
      isLater = LATER.some((path) => entry.includes(path));
    },
    async resolveId(source, importer, options) {
      if (source === LIST) return LIST;
      if (!isLater || importer === undefined || importer.startsWith(SHARED)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const path = found && isAbsolute(found.id) ? relative(root, found.id) : '';
      return (await findSharing()).exports.has(path) ? `${SHARED}${path}` : null;
    },
    async load(id) {
      const { exports } = id === LIST || id.startsWith(SHARED) ? await findSharing() : { exports: null };
      if (exports === null) return null;
      if (id === LIST) {
        const shared = [...exports].map(([path, names], index) => ({ path, names, index }));
        const imports = shared.map(({ path, names, index }) => {
          const renamed = names.map((name) => `${name} as ${name}${index}`);
          return `import { ${renamed.join(', ')} } from ${JSON.stringify(resolve(root, path))};`;
        });
        const lists = shared.map(({ names, index }) => `[${names.map((name) => `${name}${index}`).join(', ')}]`);
        return `${imports.join('\n')}\nexport default [${lists.join(', ')}];`;
      }
      const path = id.slice(SHARED.length);
      const from = `globalThis[Symbol.for('hark.modules')][${[...exports.keys()].indexOf(path)}]`;
      return `export const [${exports.get(path)?.join(', ')}] = ${from};`;
    },
  };
}

interface Sharing {
  /** What the later scripts ask of each shared module, by its path in the project. */
  readonly exports: ReadonlyMap<string, readonly string[]>;
}

/** The reader's modules that are asked for by modules which it does not have. */
async function listSharing(): Promise<Sharing> {
  const graphs = await Promise.all([FIRST, ...LATER].map(readGraph));
  const [first = new Map<string, readonly Import[]>(), ...later] = graphs;
  const shared = new Map<string, Set<string>>();
  for (const graph of later) {
    for (const [path, imports] of graph) {
      if (first.has(path)) continue;
      for (const imported of imports.filter(({ path }) => first.has(path))) {
        const names = await listNames(path, imported);
        shared.set(imported.path, new Set([...(shared.get(imported.path) ?? []), ...names]));
      }
    }
  }
  const sorted = [...shared].map(([path, names]) => [path, [...names].sort()] as const);
  return { exports: new Map(sorted.filter(([, names]) => names.length > 0).sort()) };
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
