import type { Stop } from './walk-with-orca.ts';

/** What is wrong with what a screen reader said at a control: it is to be named there, and once. */
export function judgeStop({ surface, role, name, said }: Stop): readonly string[] {
  if (name === '') return [`${surface}: a ${role} without a name.`];
  const times = said.map(flatten).filter((words) => words.startsWith(flatten(name))).length;
  return times === 1 ? [] : [`${surface}: “${name}” (${role}) is said ${times} times: ${said.join(' | ')}`];
}

function flatten(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
