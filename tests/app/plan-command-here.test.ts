import { describe, expect, test } from 'vitest';
import { planCommandHere } from '@/utils/app/plan-command-here.ts';
import { beginningView, loadView, pauseView, stopView } from '@/utils/app/reader-state.ts';

const LOADING = loadView(beginningView(1));
const PAUSED = pauseView(LOADING);
const VIEWS = { loading: LOADING, paused: PAUSED, stopped: stopView(PAUSED) };

describe('a command while the host does not have the passage', () => {
  test.each([
    ['play', 'loading', { type: 'begin' }],
    ['play', 'paused', { type: 'begin' }],
    ['toggle', 'loading', { type: 'pause' }],
    ['toggle', 'paused', { type: 'begin' }],
    ['pause', 'loading', { type: 'pause' }],
    ['pause', 'paused', { type: 'nothing' }],
    ['stop', 'loading', { type: 'stop' }],
    ['stop', 'paused', { type: 'stop' }],
    ['back', 'loading', { type: 'step', command: 'back' }],
    ['forward', 'paused', { type: 'step', command: 'forward' }],
    ['repeat-slower', 'paused', { type: 'step', command: 'repeat-slower' }],
    ['heading-back', 'stopped', { type: 'nothing' }],
    ['back', 'stopped', { type: 'nothing' }],
    ['forward', 'stopped', { type: 'nothing' }],
  ] as const)('%s while %s', (command, moment, plan) => {
    expect(planCommandHere(VIEWS[moment], command)).toEqual(plan);
  });
});
