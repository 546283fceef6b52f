import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

/** Bundles a module of the project to be evaluated in a page, where its exports stand in `harkPage`. */
export async function bundlePage(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    alias: { '@': root },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'harkPage',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
