import type { NamedTest } from './named-test.ts';

/** Until the branches with these tests have landed: nothing is said of them. */
export function testsOf<Name extends string>(
  file: string,
  titles: Readonly<Record<Name, string>>,
): Readonly<Record<Name, NamedTest>> {
  const named = Object.entries<string>(titles).map(([name, title]) => [name, { file, title, pending: true }]);
  return Object.fromEntries(named) as Record<Name, NamedTest>;
}
