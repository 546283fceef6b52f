import { minify } from 'terser';
import type { Plugin } from 'vite';

/** What comes into pages: each is `entrypoints/<name>/index.ts`, but for the worker and the checker, which no page pays for. */
const PAGE_SCRIPT = /\/entrypoints\/[\w-]+\/index\.ts$/;

/**
 * Vite plugin: a page pays for each byte that comes into it. There Terser goes over what Vite's own minifier has made: two
 * per cent less than by either alone.
 *
 * `unsafe_arrows` writes functions that do not speak of `this` as arrows, which cannot be called by `new`. Neither Hark nor
 * Preact does that to a plain function.
 */
export function minifyPageScripts(): Plugin {
  let entries: readonly string[] = [];
  return {
    name: 'hark:minify-page-scripts',
    enforce: 'post',
    configResolved({ build: { lib } }) {
      const entry = (lib ? lib.entry : null) ?? [];
      entries = typeof entry === 'string' ? [entry] : Object.values(entry);
    },
    async generateBundle(_options, bundle) {
      if (!entries.some((entry) => PAGE_SCRIPT.test(entry))) return;
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const { code } = await minify(output.code, {
          ecma: 2020,
          compress: { passes: 3, unsafe_arrows: true },
          mangle: { toplevel: true },
        });
        if (code === undefined) throw new Error(`Terser made nothing of ${output.fileName}.`);
        output.code = code;
      }
    },
  };
}
