import { describe, expect, test } from 'vitest';
import { type SavingEvent, type SavingState, stepSaving } from '@/utils/core/recording/saving.ts';

const file = { name: 'a.ogg', address: 'blob:a', bytes: 1000, ms: 60_000 };
const states: readonly SavingState[] = [
  { status: 'collecting' },
  { status: 'without-text', problem: 'page-gone' },
  { status: 'ready', problem: null },
  { status: 'making', fraction: 0.5 },
  { status: 'made', file },
];
const events: readonly SavingEvent[] = [
  { type: 'collected' },
  { type: 'not-collected', problem: 'nothing-to-read' },
  { type: 'make' },
  { type: 'came-to', fraction: 0.75 },
  { type: 'made', file },
  { type: 'failed', problem: 'voice-failed' },
  { type: 'give-up' },
];

describe('making a file', () => {
  test.each([
    ['collecting', 'collected', { status: 'ready', problem: null }],
    ['collecting', 'not-collected', { status: 'without-text', problem: 'nothing-to-read' }],
    ['ready', 'make', { status: 'making', fraction: 0 }],
    ['made', 'make', { status: 'making', fraction: 0 }],
    ['making', 'came-to', { status: 'making', fraction: 0.75 }],
    ['making', 'made', { status: 'made', file }],
    ['making', 'failed', { status: 'ready', problem: 'voice-failed' }],
    ['making', 'give-up', { status: 'ready', problem: null }],
    ['made', 'give-up', { status: 'ready', problem: null }],
  ] as const)('from %s by %s', (status, type, after) => {
    const state = states.find((each) => each.status === status);
    const event = events.find((each) => each.type === type);
    if (state === undefined || event === undefined) throw new Error('There is no such case.');
    expect(stepSaving(state, event)).toEqual(after);
  });

  test('is changed by nothing else: what comes late means nothing', () => {
    const changes = states.flatMap((state) => events.filter((event) => stepSaving(state, event) !== state));
    expect(changes).toHaveLength(9);
  });
});
