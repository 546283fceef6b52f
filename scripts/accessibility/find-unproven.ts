import { relative } from 'node:path';
import { hasTitle, type NamedTest } from './named-test.ts';

/** The part of vitest's JSON report that tells which tests ran. */
export interface RunReport {
  readonly testResults: readonly {
    /** The test file, as an absolute path. */
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly title: string }[];
  }[];
}

/** The named tests that did not run, or of which one run did not pass; each once, as `file: title`. */
export function findUnproven(
  named: readonly NamedTest[],
  reports: readonly RunReport[],
  root: string,
): readonly string[] {
  const runs = reports.flatMap(({ testResults }) =>
    testResults.map(({ name, assertionResults }) => ({
      file: relative(root, name).replaceAll('\\', '/'),
      assertionResults,
    })),
  );
  const unproven = named.filter(({ file, title }) => {
    const ran = runs
      .filter((run) => run.file === file)
      .flatMap(({ assertionResults }) => assertionResults)
      .filter((test) => hasTitle(test.title, title));
    return ran.length === 0 || ran.some(({ status }) => status !== 'passed');
  });
  return [...new Set(unproven.map(({ file, title }) => `${file}: ${title}`))];
}
