import type { Group } from './sum-up.ts';

/** What a figure should reach, in percent. */
export interface Goal {
  readonly atLeast: number;
  /** `regression`: the labels follow such a rule as the product does; the figure only must not fall. */
  readonly kind: 'goal' | 'regression';
}

const goals: Readonly<Record<string, Goal>> = {
  'set wcxb': { atLeast: 86.5, kind: 'goal' },
  'type service': { atLeast: 81, kind: 'goal' },
  'set scrapinghub': { atLeast: 95.5, kind: 'goal' },
  'set nhs': { atLeast: 98, kind: 'goal' },
  'set clinic': { atLeast: 96, kind: 'regression' },
  'tag health': { atLeast: 95, kind: 'goal' },
  'tag tts-widget': { atLeast: 92, kind: 'goal' },
  'tag rtl': { atLeast: 88, kind: 'regression' },
};

/** The goal for the F1 of a group, or null where none is set. */
export function findGoal({ kind, name }: Pick<Group, 'kind' | 'name'>): Goal | null {
  return goals[`${kind} ${name}`] ?? null;
}

/** Of trafilatura's snippets: their F1, and how many of the unwanted ones may be read. */
export const SNIPPET_GOAL = { set: 'trafilatura', atLeast: 91, unwantedAtMost: 10 } as const;
