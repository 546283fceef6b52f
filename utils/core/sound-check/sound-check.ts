/**
 * The sound check: what to find out next, and when to ask the reader.
 *
 *    [ready] ── start ──▶ [checking] ── found ──▶ [checking] … [done]
 *                          ▲      ╲                              │
 *                    again │       found ─▶ [asking] ── answer ──┤
 *                          └──────────────────┘                  │
 *            ▲                                                   │
 *            └──────── start ◀───────────────────────────────────┘
 *
 * `stop` leads to ready. Nothing sounds before `start`. Every check has a run number, and what a check of another
 * run finds changes nothing. Pure: whoever holds the state runs the check that it names.
 */

import type { CheckName, CheckResults, Heard, Known, Question } from './check-results.ts';
import { findSpoken, nextStep } from './next-step.ts';

interface Findings {
  readonly known: Known;
  /** How long each check took, in ms. */
  readonly times: Readonly<Partial<Record<CheckName, number>>>;
}

export type SoundCheckState =
  | { readonly status: 'ready'; readonly run: number }
  | ({ readonly status: 'checking'; readonly run: number; readonly check: CheckName } & Findings)
  | ({ readonly status: 'asking'; readonly run: number; readonly question: Question } & Findings)
  | ({ readonly status: 'done'; readonly run: number } & Findings);

export type SoundCheckEvent =
  | { readonly type: 'start' | 'stop' }
  /** Of the check that a state named, with the state's run number. Holds one entry. */
  | { readonly type: 'found'; readonly run: number; readonly found: Partial<CheckResults>; readonly ms: number }
  | { readonly type: 'answer'; readonly heard: Heard }
  /** The reader wants to hear what was asked about once more. */
  | { readonly type: 'again' };

export const READY: SoundCheckState = { status: 'ready', run: 0 };

/** The state after `event`. */
export function stepSoundCheck(state: SoundCheckState, event: SoundCheckEvent): SoundCheckState {
  switch (event.type) {
    case 'start':
      return state.status === 'ready' || state.status === 'done' ? goOn(state.run, { known: {}, times: {} }) : state;
    case 'stop':
      return state.status === 'checking' || state.status === 'asking' ? { status: 'ready', run: state.run + 1 } : state;
    case 'found': {
      if (state.status !== 'checking' || state.run !== event.run) return state;
      const times = { ...state.times, [state.check]: event.ms };
      return goOn(state.run, { known: { ...state.known, ...event.found }, times });
    }
    case 'answer': {
      if (state.status !== 'asking') return state;
      const known = { ...state.known, [state.question]: event.heard };
      return goOn(state.run, { known, times: state.times });
    }
    case 'again':
      return state.status === 'asking' ? runAgain(state) : state;
  }
}

function goOn(run: number, findings: Findings): SoundCheckState {
  const next = nextStep(findings.known);
  if (next === null) return { status: 'done', run, ...findings };
  if (next.kind === 'ask') return { status: 'asking', run, question: next.question, ...findings };
  return { status: 'checking', run: run + 1, check: next.check, ...findings };
}

function runAgain(state: Extract<SoundCheckState, { readonly status: 'asking' }>): SoundCheckState {
  const { run, question, known, times } = state;
  const check = question === 'tone-heard' ? 'tone' : findSpoken(known);
  return check === null ? state : { status: 'checking', run: run + 1, check, known, times };
}
