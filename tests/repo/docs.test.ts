import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

const documents = ['README.md', 'PRIVACY.md', ...globSync('docs/**/*.md')];

/** The places on this disk that a document's links lead to: `[words](place#part)`. */
function findLinked(document: string): readonly string[] {
  const links = readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g);
  return [...links].map(([, place = '']) => normalize(join(dirname(document), place)));
}

/** The files that it names as `utils/…/name.ts`. */
function findNamed(document: string): readonly string[] {
  const named = readFileSync(document, 'utf8').matchAll(
    /`((?:components|entrypoints|locales|public|scripts|tests|utils)\/[\w./-]+\.\w+)`/g,
  );
  return [...named].map(([, place = '']) => place);
}

it.each(documents)('%s leads only to what is there', (document) => {
  expect(findLinked(document).filter((place) => !existsSync(place))).toEqual([]);
});

it.each(documents)('%s names only files that are there', (document) => {
  expect(findNamed(document).filter((place) => !existsSync(place))).toEqual([]);
});

it('finds links and names', () => {
  expect(findLinked('docs/architecture.md')).toContain('docs/adr/0013-a-voice-of-its-own.md');
  expect(findNamed('docs/architecture.md')).toContain('utils/app/page-parts.ts');
});
