import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { compileMessages } from './scripts/compile-messages.ts';
import { writeEspeakFiles } from './scripts/espeak/write-files.ts';
import { listFontLicenses } from './scripts/font-licenses.ts';
import { writeLibraryLicences } from './scripts/library-licences.ts';
import { manifestMessage, readManifestCatalogs } from './scripts/manifest-messages.ts';
import { minifyPageScripts } from './scripts/minify-page-scripts.ts';
import { popupInOne } from './scripts/popup-in-one.ts';
import { shareModules } from './scripts/share-modules.ts';

/**
 * Chrome takes at most four suggested keys; the others are declared without one and can be given
 * one on the browser's shortcut page.
 */
const commands = {
  listen: { suggested_key: { default: 'Alt+Shift+L' }, description: manifestMessage('command.listen') },
  stop: { suggested_key: { default: 'Alt+Shift+S' }, description: manifestMessage('command.stop') },
  back: { suggested_key: { default: 'Alt+Shift+Comma' }, description: manifestMessage('command.back') },
  forward: { suggested_key: { default: 'Alt+Shift+Period' }, description: manifestMessage('command.forward') },
  'listen-from-here': { description: manifestMessage('command.listen-from-here') },
  slower: { description: manifestMessage('command.slower') },
  faster: { description: manifestMessage('command.faster') },
  repeat: { description: manifestMessage('command.repeat') },
  'repeat-slower': { description: manifestMessage('command.repeat-slower') },
  spell: { description: manifestMessage('command.spell') },
  'paragraph-back': { description: manifestMessage('command.paragraph-back') },
  'paragraph-forward': { description: manifestMessage('command.paragraph-forward') },
  'heading-back': { description: manifestMessage('command.heading-back') },
  'heading-forward': { description: manifestMessage('command.heading-forward') },
  'leave-structure': { description: manifestMessage('command.leave-structure') },
  panel: { description: manifestMessage('command.panel') },
  'open-section': { description: manifestMessage('command.open-section') },
  'reading-view': { description: manifestMessage('command.reading-view') },
  _execute_action: { description: manifestMessage('command.popup') },
};

export default defineConfig({
  imports: false,
  vite: () => ({
    plugins: [compileMessages(), shareModules(), minifyPageScripts(), popupInOne(), preact()],
    build: {
      // What is loaded later need not be listed in what is loaded first: it comes from this device.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, found, { hostType }) => (hostType === 'html' ? found : []),
      },
    },
  }),
  zip: { artifactTemplate: 'hark-{{version}}-{{browser}}.zip', sourcesTemplate: 'hark-{{version}}-sources.zip' },
  manifest: ({ browser }) => ({
    name: manifestMessage('manifest.name'),
    short_name: 'Hark',
    description: manifestMessage('manifest.description'),
    default_locale: 'en',
    commands:
      browser === 'firefox'
        ? // Alt+S is its History menu's, with Shift too (Linux, Firefox 153): the key that stops must not open that.
          { ...commands, stop: { ...commands.stop, suggested_key: { default: 'Alt+Shift+X' } } }
        : commands,
    permissions: [
      // The tab the reader asks in, and only from that moment: to read its text and mark the words.
      'activeTab',
      // Puts the reader into that tab, and the listen button into sites the reader switched on.
      'scripting',
      // The settings: speed, voices, how to read.
      'storage',
      // "Listen" in the menu on a highlighted passage, on the page and on a place in it.
      'contextMenus',
      // Chrome and Edge: the hidden page that speaks. Firefox speaks from its background page.
      ...(browser === 'firefox' ? [] : ['offscreen']),
      // Chrome and Edge: the reading view beside the page. In Firefox it is a tab.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for one site at a time, when the reader switches its listen button on; for all only if the reader ticks that.
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      // The built-in voice is WebAssembly in a worker, and loads its dictionaries from this package. The reading view
      // brings fonts.
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; worker-src 'self'; connect-src 'self'; media-src blob:",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'hark@hark-read-aloud.org',
              // The Custom Highlight API came with 140.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '116',
          // What a clinic may set by policy. Firefox knows no such key and asks for no schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  hooks: {
    'build:publicAssets': (wxt, files) => {
      files.push(...writeEspeakFiles(join(wxt.config.wxtDir, 'espeak')), ...listFontLicenses());
      files.push({ contents: writeLibraryLicences(import.meta.dirname), relativeDest: 'licenses/libraries.txt' });
      for (const catalog of readManifestCatalogs('locales')) {
        files.push({ contents: catalog.contents, relativeDest: catalog.path });
      }
    },
  },
});
