/** A test that a document names. */
export interface NamedTest {
  /** Path from the root of the repository. */
  readonly file: string;
  /** As it stands in the file: `%s` and `${…}` stand for what each run puts there. */
  readonly title: string;
}

/** Names for tests of one file. */
export function testsOf<Name extends string>(
  file: string,
  titles: Readonly<Record<Name, string>>,
): Readonly<Record<Name, NamedTest>> {
  const named = Object.entries<string>(titles).map(([name, title]) => [name, { file, title }]);
  return Object.fromEntries(named) as Record<Name, NamedTest>;
}

/** What stands for something else in a title: vitest's `%s` and `$name`, and JavaScript's `${name}`. */
const FILLED = /%[sdifjoO#]|\$\{[^}]*\}|\$\w[\w.]*/;

/** Whether a test that ran under this title is the one that is named. */
export function hasTitle(title: string, named: string): boolean {
  const parts = named.split(FILLED).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(title);
}
