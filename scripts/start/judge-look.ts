import type { PageLook } from './look-at-page.ts';

/** How far a reading has come, from what is seen of it. */
export type Progress =
  /** `begun` tells whether the voice was asked yet. */
  | { readonly kind: 'going-on'; readonly begun: 'not-yet' | 'begun' }
  | { readonly kind: 'finished'; readonly sentence: string }
  /** Stopped by the person in the browser. */
  | { readonly kind: 'stopped' }
  /** The panel says what happened and what to do. */
  | { readonly kind: 'failed'; readonly sentence: string };

export type JudgeOptions = {
  readonly begun: 'not-yet' | 'begun';
  /** Whether somebody could press Play: not where the browser has no window. */
  readonly person: 'present' | 'absent';
};

export function judgeLook({ panel }: PageLook, { begun, person }: JudgeOptions): Progress {
  // The panel was closed, or the page has gone.
  if (panel === null) return begun === 'begun' ? { kind: 'stopped' } : { kind: 'going-on', begun };
  const { status, statusText, note } = panel;
  switch (status) {
    case 'finished':
      return { kind: 'finished', sentence: statusText };
    case 'blocked':
      return { kind: 'failed', sentence: note ?? statusText };
    case 'idle':
      if (note !== null) return { kind: 'failed', sentence: note };
      return begun === 'begun' ? { kind: 'stopped' } : { kind: 'going-on', begun };
    case 'paused':
      if (person === 'absent') return { kind: 'failed', sentence: note ?? statusText };
      return { kind: 'going-on', begun: 'begun' };
    default:
      return { kind: 'going-on', begun: 'begun' };
  }
}
