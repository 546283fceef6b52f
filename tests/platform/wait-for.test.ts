import { describe, expect, test } from 'vitest';
import { waitFor } from '@/utils/core/work/wait-for.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import { workInSlices } from '@/utils/platform/work-in-slices.ts';

describe('what work waits for', () => {
  test('is there at once', () => {
    expect(finishWork(waitFor('💊'))).toBe('💊');
  });

  test('is there when it has come, be it nothing', async () => {
    expect(await workInSlices(waitFor(Promise.resolve('5 mg')))).toBe('5 mg');
    expect(await workInSlices(waitFor(Promise.resolve(undefined)))).toBeUndefined();
  });

  test('ends the work where it cannot come, or nobody waits for it', async () => {
    await expect(workInSlices(waitFor(Promise.reject(new Error('No host listens.'))))).rejects.toThrow('No host');
    expect(() => finishWork(waitFor(Promise.resolve('5 mg')))).toThrow('This work cannot be done at once.');
    const hurried = waitFor(Promise.resolve('5 mg'));
    hurried.next();
    expect(() => hurried.next()).toThrow('It was not waited for.');
  });
});
