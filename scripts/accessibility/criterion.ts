import type { NamedTest } from './named-test.ts';

/** Something that was looked at once: what was done, and what was seen. */
export interface HandCheck {
  /** What did it, where that was no hand. */
  readonly by?: string;
  /** Date, as `2026-01-31`. */
  readonly on: string;
  readonly did: string;
  readonly saw: string;
}

/** What is known of a criterion. */
export type Standing =
  | { readonly state: 'shown'; readonly tests: readonly NamedTest[]; readonly checks: readonly HandCheck[] }
  /** It may hold or not: nothing shows it. */
  | { readonly state: 'not shown'; readonly because: string }
  | { readonly state: 'does not apply'; readonly because: string };

export interface Criterion {
  /** As in the standard, with `A-` for WCAG, `U-` for UAAG, `E-` for EN 301 549 before it. */
  readonly id: string;
  /** Its name and level in the standard. */
  readonly name: string;
  /** What it asks of Hark, in plain words. */
  readonly asks: string;
  readonly standing: Standing;
}

export function criterion(id: string, name: string, asks: string, standing: Standing): Criterion {
  return { id, name, asks, standing };
}

/** Shown by tests, and by hand where that is said too. */
export function shownBy(...proofs: readonly (NamedTest | HandCheck)[]): Standing {
  const tests = proofs.filter((proof) => 'title' in proof);
  const checks = proofs.filter((proof) => 'did' in proof);
  return { state: 'shown', tests, checks };
}

export function notShown(because: string): Standing {
  return { state: 'not shown', because };
}

export function notApplicable(because: string): Standing {
  return { state: 'does not apply', because };
}
