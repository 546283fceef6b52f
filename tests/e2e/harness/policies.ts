import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowser, listBrowsers } from '../../../scripts/browser/find-browser.ts';

/** A browser program that reads policies of its own, while the machine's and those of other browsers stay as they are. */
export type PolicedProgram = AsyncDisposable & {
  readonly program: string;
  /** Writes the policies anew. Chromium takes them within moments, Firefox when it starts. */
  readonly setPolicies: (policies: object) => Promise<void>;
};

export type PolicedChromium = PolicedProgram & {
  /** A copy of the build: its id follows from where it stands, so that the policy meets no other browser's Hark. */
  readonly extension: string;
  readonly extensionId: string;
};

/** Where Chromium looks for policies on Linux, built in: there is no switch for it. */
const CHROMIUM_ETC = '/etc/chromium';

/**
 * Chromium with a folder of its own in place of /etc/chromium, by a mount that only it sees.
 * @param build the folder of the built extension
 */
export async function preparePolicedChromium(build: string): Promise<PolicedChromium> {
  if (!existsSync(CHROMIUM_ETC)) throw new Error(`There is no ${CHROMIUM_ETC} to put policies in the place of.`);
  await using stack = new AsyncDisposableStack();
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'hark-policies-')));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const extension = join(folder, 'extension');
  await cp(build, extension, { recursive: true });
  const managed = join(folder, 'etc/policies/managed');
  await mkdir(managed, { recursive: true });
  const program = join(folder, 'chromium');
  const mount = `mount --bind ${join(folder, 'etc')} ${CHROMIUM_ETC} && exec ${findBrowser('chromium').path} "$@"`;
  await writeFile(program, `#!/bin/sh\nexec unshare --user --map-root-user --mount sh -c '${mount}' chromium "$@"\n`);
  await chmod(program, 0o755);
  const owned = stack.move();
  return {
    program,
    extension,
    extensionId: idOf(extension),
    setPolicies: (policies) => writeFile(join(managed, 'hark.json'), JSON.stringify(policies)),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** The id that Chromium gives an unpacked extension without a key: from its path, in letters from "a" to "p". */
function idOf(path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}

/** Firefox itself: "firefox" of a system is often a script that starts it. */
async function findFirefoxProgram(): Promise<string> {
  for (const { family, path } of listBrowsers()) {
    const real = await realpath(path);
    const first = (await readFile(real)).subarray(1, 4).toString('latin1');
    if (family === 'firefox' && first === 'ELF') return real;
  }
  throw new Error('There is no Firefox here that could be started with policies of its own.');
}

/** Firefox in a folder of links to its files, with a policies.json beside its program. */
export async function preparePolicedFirefox(): Promise<PolicedProgram> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'hark-firefox-policies-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const real = await findFirefoxProgram();
  const home = dirname(real);
  const program = join(folder, 'firefox');
  for (const file of await readdir(home)) {
    if (file !== 'distribution' && join(home, file) !== real) await symlink(join(home, file), join(folder, file));
  }
  // Not a link: Firefox looks for the policies beside the program that really runs.
  await copyFile(real, program);
  await mkdir(join(folder, 'distribution'));
  const owned = stack.move();
  return {
    program,
    setPolicies: (policies) => writeFile(join(folder, 'distribution/policies.json'), JSON.stringify({ policies })),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
