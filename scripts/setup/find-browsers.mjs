import { join } from 'node:path';

/**
 * A browser found on this machine.
 * @typedef {{ readonly family: 'chromium' | 'firefox', readonly name: string, readonly path: string }} Browser
 */

const linux = [
  ['chromium', 'Chromium', 'chromium'],
  ['chromium', 'Chromium', 'chromium-browser'],
  ['chromium', 'Chrome', 'google-chrome'],
  ['chromium', 'Chrome', 'google-chrome-stable'],
  ['chromium', 'Edge', 'microsoft-edge'],
  ['chromium', 'Edge', 'microsoft-edge-stable'],
  ['firefox', 'Firefox', 'firefox'],
  ['firefox', 'Firefox', 'firefox-esr'],
];

const mac = [
  ['chromium', 'Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['chromium', 'Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
  ['chromium', 'Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['firefox', 'Firefox', 'Firefox.app/Contents/MacOS/firefox'],
];

const windows = [
  ['chromium', 'Chrome', 'Google/Chrome/Application/chrome.exe'],
  ['chromium', 'Chromium', 'Chromium/Application/chrome.exe'],
  ['chromium', 'Edge', 'Microsoft/Edge/Application/msedge.exe'],
  ['firefox', 'Firefox', 'Mozilla Firefox/firefox.exe'],
];

/** The folders a platform keeps its browsers in. On Linux these are the folders of PATH. */
function browserPlaces(platform, env) {
  const known = (folders) => folders.filter((folder) => folder !== undefined && folder !== '');
  switch (platform) {
    case 'darwin':
      return { names: mac, folders: known(['/Applications', env.HOME && join(env.HOME, 'Applications')]) };
    case 'win32':
      return { names: windows, folders: known([env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]) };
    default:
      return { names: linux, folders: known((env.PATH ?? '').split(':')) };
  }
}

/**
 * Every installed Chrome, Chromium, Edge and Firefox, best first: a Chromium tells the words it speaks where the voice
 * does, so it stands before Firefox.
 *
 * @param {{ readonly platform: string, readonly env: Readonly<Record<string, string | undefined>>,
 *   readonly isFile: (path: string) => boolean }} machine
 * @returns {readonly Browser[]}
 */
export function findBrowsers({ platform, env, isFile }) {
  const { names, folders } = browserPlaces(platform, env);
  return names.flatMap(([family, name, file]) => {
    const path = folders.map((folder) => join(folder, file)).find(isFile);
    return path === undefined ? [] : [{ family, name, path }];
  });
}
