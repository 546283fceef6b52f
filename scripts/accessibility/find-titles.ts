import { parseSync } from 'vite';

/** The titles of all tests of a test file, as they stand there. */
export function findTitles(file: string, source: string): readonly string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const titles: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, callee, arguments: given } = node as Call;
    if (type === 'CallExpression' && ['it', 'test'].includes(nameRoot(callee) ?? '')) {
      const [title] = given ?? [];
      if (typeof title?.value === 'string') titles.push(title.value);
      if (title?.type === 'TemplateLiteral') titles.push(source.slice(title.start + 1, title.end - 1));
    }
    Object.values(node).forEach(visit);
  };
  visit(program);
  return titles;
}

/** What is used here of a call, of what it calls and of what it is given. */
interface Call {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly value?: unknown;
  readonly callee?: Call;
  readonly object?: Call;
  readonly tag?: Call;
  readonly arguments?: readonly Call[];
}

/** `it` of `it.each([…])`. */
function nameRoot(node: Call | undefined): string | undefined {
  const inner = node?.callee ?? node?.object ?? node?.tag;
  return inner === undefined ? node?.name : nameRoot(inner);
}
