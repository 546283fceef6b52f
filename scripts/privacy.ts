import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writePrivacyNotice } from '../utils/core/privacy/privacy-notice.ts';
import { readTranslator } from './read-translator.ts';

/** PRIVACY.md: the words of Hark's own privacy page, so that the two cannot differ. */
export function formatPrivacy(): string {
  const { title, intro, parts, more } = writePrivacyNotice(readTranslator('en'));
  const questions = parts[0]?.answers.map(({ question }) => question) ?? [];
  const rows = parts.map(({ name, answers }) => [`**${name}**`, ...answers.map(({ answer }) => answer)]);
  const table = [['', ...questions], ['---', ...questions.map(() => '---')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
  const sections = more.map(({ heading, words }) => `## ${heading}\n\n${words}`);
  return [
    `# ${title}`,
    intro,
    table,
    ...sections,
    '---\n\nThese are the words of the page that Hark shows of itself. Made by `npm run privacy`; do not edit by hand. [docs/permissions.md](docs/permissions.md) says what each permission is for, and [docs/store-answers.md](docs/store-answers.md) what the stores are told.',
  ]
    .join('\n\n')
    .concat('\n');
}

if (import.meta.filename === process.argv[1]) {
  const root = resolve(import.meta.dirname, '..');
  writeFileSync(join(root, 'PRIVACY.md'), formatPrivacy());
}
