import { browser } from 'wxt/browser';

const SCRIPT_ID = 'listen-button';

/** Makes the registered listen button match the granted sites. Safe to repeat. */
export async function registerButtonSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (origins.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: ['listen-button.js'],
      matches: origins,
      // What a page shows in a frame of such a site can be highlighted there too.
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** Calls back when a permission was given or taken back, here or in the browser's settings. */
export function onButtonSitesChanged(listener: (change: 'added' | 'removed') => void): () => void {
  const onAdded = () => listener('added');
  const onRemoved = () => listener('removed');
  browser.permissions.onAdded.addListener(onAdded);
  browser.permissions.onRemoved.addListener(onRemoved);
  return () => {
    browser.permissions.onAdded.removeListener(onAdded);
    browser.permissions.onRemoved.removeListener(onRemoved);
  };
}
