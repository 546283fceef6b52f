import { describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/setup/find-browsers.mjs';
import { compareLocks } from '../../scripts/setup/installed-packages.mjs';
import { type Facts, planSetup } from '../../scripts/setup/plan.mjs';

const complete: Facts = {
  purpose: 'start',
  platform: 'linux',
  installer: 'apt',
  npmPackages: 'installed',
  missingPackages: [],
  browserCount: 1,
};

describe('planning the set-up', () => {
  it('does nothing when everything is there', () => {
    expect(planSetup(complete)).toEqual({ kind: 'ready', steps: [], advice: [] });
  });

  it('installs the npm packages when there are none', () => {
    expect(planSetup({ ...complete, npmPackages: 'missing' })).toEqual({
      kind: 'ready',
      steps: [{ kind: 'npm-install', reason: 'npm packages are not installed yet' }],
      advice: [],
    });
  });

  it('installs the npm packages again when the lock file has changed', () => {
    expect(planSetup({ ...complete, npmPackages: 'outdated' })).toEqual({
      kind: 'ready',
      steps: [{ kind: 'npm-install', reason: 'package-lock.json asks for other npm packages' }],
      advice: [],
    });
  });

  it('installs only the Debian packages that are missing, before the npm packages', () => {
    expect(
      planSetup({ ...complete, purpose: 'test', npmPackages: 'missing', missingPackages: ['xvfb', 'openbox'] }),
    ).toEqual({
      kind: 'ready',
      steps: [
        { kind: 'apt-install', packages: ['xvfb', 'openbox'] },
        { kind: 'npm-install', reason: 'npm packages are not installed yet' },
      ],
      advice: [],
    });
  });

  it('brings Chromium to a start without any browser', () => {
    expect(planSetup({ ...complete, browserCount: 0, missingPackages: ['pulseaudio'] })).toEqual({
      kind: 'ready',
      steps: [{ kind: 'apt-install', packages: ['chromium', 'pulseaudio'] }],
      advice: [],
    });
  });

  it('does not ask for Linux speech on macOS', () => {
    expect(
      planSetup({ ...complete, platform: 'darwin', installer: 'none', missingPackages: ['speech-dispatcher'] }),
    ).toEqual({ kind: 'ready', steps: [], advice: [] });
  });

  it('says which browser to install where it cannot install one', () => {
    expect(planSetup({ ...complete, platform: 'win32', installer: 'none', browserCount: 0 })).toEqual({
      kind: 'blocked',
      message: 'Install Chrome, Chromium, Edge or Firefox, then run this again.',
    });
  });

  it('gives the command for root to somebody who is not root', () => {
    expect(planSetup({ ...complete, installer: 'apt-without-root', browserCount: 0 })).toEqual({
      kind: 'blocked',
      message: 'Run this once: sudo apt-get install chromium',
    });
  });

  it('starts without speech packages when there is a browser, and says what is missing', () => {
    expect(planSetup({ ...complete, installer: 'apt-without-root', missingPackages: ['espeak-ng'] })).toEqual({
      kind: 'ready',
      steps: [],
      advice: ['Reading aloud may find no voice here. Run this once: sudo apt-get install espeak-ng'],
    });
  });

  it('never runs tests without a browser they need', () => {
    expect(
      planSetup({ ...complete, purpose: 'test', installer: 'none', missingPackages: ['chromium', 'firefox-esr'] }),
    ).toEqual({
      kind: 'blocked',
      message:
        'The tests run on Debian 12 or a system with the programs of these Debian packages: chromium, firefox-esr.',
    });
  });
});

describe('comparing the lock files', () => {
  const wanted = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } };

  it('is content with the same versions', () => {
    expect(compareLocks(wanted, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe('installed');
  });

  it('sees another version', () => {
    expect(compareLocks(wanted, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe('outdated');
  });

  it('sees a package that is not there', () => {
    expect(compareLocks(wanted, { packages: {} })).toBe('outdated');
  });

  it('lets optional packages be absent, since they are for other platforms', () => {
    const optional = { packages: { 'node_modules/b-darwin': { version: '1.0.0', optional: true } } };
    expect(compareLocks(optional, { packages: {} })).toBe('installed');
  });
});

describe('finding browsers', () => {
  const machine = (platform: string, env: Record<string, string>, files: readonly string[]) => ({
    platform,
    env,
    isFile: (path: string) => files.includes(path),
  });

  it('finds the programs on the PATH of Linux, Chromium first', () => {
    const files = ['/usr/bin/firefox', '/opt/bin/chromium'];
    expect(findBrowsers(machine('linux', { PATH: '/opt/bin:/usr/bin' }, files))).toEqual([
      { family: 'chromium', name: 'Chromium', path: '/opt/bin/chromium' },
      { family: 'firefox', name: 'Firefox', path: '/usr/bin/firefox' },
    ]);
  });

  it('finds Edge among the applications of macOS', () => {
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowsers(machine('darwin', {}, [edge]))).toEqual([{ family: 'chromium', name: 'Edge', path: edge }]);
  });

  it('finds Firefox in the program folder of Windows', () => {
    const firefox = 'C:/Program Files/Mozilla Firefox/firefox.exe';
    const env = { ProgramFiles: 'C:/Program Files' };
    expect(findBrowsers(machine('win32', env, [firefox]))).toEqual([
      { family: 'firefox', name: 'Firefox', path: firefox },
    ]);
  });

  it('finds nothing on a machine without browsers', () => {
    expect(findBrowsers(machine('linux', { PATH: '/usr/bin' }, []))).toEqual([]);
  });
});
