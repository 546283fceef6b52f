/**
 * Decides what setting up has to do. Looks at nothing and does nothing, so a test can hold every case.
 * @type {typeof import('./plan.d.mts').planSetup}
 */
export function planSetup(facts) {
  const wanted = wantedPackages(facts);
  const npm = npmSteps(facts);
  if (wanted.length === 0) return { kind: 'ready', steps: npm, advice: [] };
  switch (facts.installer) {
    case 'apt':
      return { kind: 'ready', steps: [{ kind: 'apt-install', packages: wanted }, ...npm], advice: [] };
    case 'apt-without-root':
      return withoutInstaller(facts, npm, `Run this once: sudo apt-get install ${wanted.join(' ')}`);
    case 'none':
      return withoutInstaller(facts, npm, installByHand(facts, wanted));
  }
}

/** The system packages that are missing for this purpose; macOS and Windows bring their own speech. */
function wantedPackages({ purpose, platform, missingPackages, browserCount }) {
  const system = platform === 'linux' || purpose === 'test' ? missingPackages : [];
  const browser = purpose === 'start' && browserCount === 0 ? ['chromium'] : [];
  return [...browser, ...system];
}

function npmSteps({ npmPackages }) {
  switch (npmPackages) {
    case 'installed':
      return [];
    case 'missing':
      return [{ kind: 'npm-install', reason: 'npm packages are not installed yet' }];
    case 'outdated':
      return [{ kind: 'npm-install', reason: 'package-lock.json asks for other npm packages' }];
  }
}

/** Tests need everything. Starting needs a browser; what else is missing only makes it poorer, so it is told. */
function withoutInstaller({ purpose, browserCount }, steps, message) {
  if (purpose === 'test' || browserCount === 0) return { kind: 'blocked', message };
  return { kind: 'ready', steps, advice: [`Reading aloud may find no voice here. ${message}`] };
}

function installByHand({ purpose }, packages) {
  if (purpose === 'test') {
    return `The tests run on Debian 12 or a system with the programs of these Debian packages: ${packages.join(', ')}.`;
  }
  const rest = packages.filter((name) => name !== 'chromium');
  const speech =
    rest.length === 0 ? '' : ` For speech, also install what these Debian packages hold: ${rest.join(', ')}.`;
  const browser = packages.includes('chromium')
    ? 'Install Chrome, Chromium, Edge or Firefox, then run this again.'
    : '';
  return `${browser}${speech}`.trim();
}
