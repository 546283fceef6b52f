import type { Plugin } from 'vite';

const POPUP = /\/entrypoints\/popup\/index\.html$/;

/**
 * Vite plugin: what the popup needs at first and shares with other pages of Hark's stands in one file. Left to itself
 * the bundler makes a file for each set of pages that share something: the popup, which is opened most of all, loaded
 * forty, with as many lists of what each takes from the others (`docs/adr/0021`).
 */
export function popupInOne(): Plugin {
  let first: ReadonlySet<string> = new Set();
  return {
    name: 'hark:popup-in-one',
    outputOptions(options) {
      // The scripts of pages are one file each anyway.
      if (options.format === 'iife') return null;
      const name = (id: string) => (first.has(id) ? 'first' : null);
      return { ...options, codeSplitting: { groups: [{ name, debugName: 'popup', minShareCount: 2 }] } };
    },
    buildEnd() {
      first = followImports([...this.getModuleIds()], (id) => this.getModuleInfo(id)?.importedIds ?? []);
    },
  };
}

/** The popup's modules that it does not load later. */
function followImports(ids: readonly string[], importsOf: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(ids.filter((id) => POPUP.test(id)));
  for (const id of found) for (const imported of importsOf(id)) found.add(imported);
  return found;
}
