import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the libraries in the package are, each with its licence's text, as their licences ask for. */
export function writeLibraryLicences(root: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const notices = Object.entries(dependencies).map(([name, version]) => {
    const folder = join(root, 'node_modules', name);
    const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly license: string };
    // Where a library is under one of several licences, each has a file.
    const texts = readdirSync(folder)
      .filter((file) => /^licen[cs]e/i.test(file))
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8').trim());
    if (texts.length === 0) throw new Error(`${name} brings no text of its licence.`);
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  });
  return `Hark's package holds parts of these libraries. Each is followed by its licence.\n\n${notices.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
