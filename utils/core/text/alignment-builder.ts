import type { AlignmentRun } from './alignment.ts';

/** Puts runs one behind the other, so that they tile both sides by construction. */
export class AlignmentBuilder {
  readonly runs: AlignmentRun[] = [];

  copy(length: number): void {
    if (length > 0) this.extendOrAdd('copy', length, length);
  }

  change(written: number, spoken: number): void {
    if (written === 0 && spoken === 0) return;
    this.extendOrAdd(written === 0 ? 'insert' : spoken === 0 ? 'drop' : 'replace', written, spoken);
  }

  /** Neighbours of one kind are one run, but for replacements: each stands for its own stretch. */
  private extendOrAdd(kind: AlignmentRun['kind'], written: number, spoken: number): void {
    const last = this.runs.at(-1);
    const writtenEnd = last?.written.end ?? 0;
    const spokenEnd = last?.spoken.end ?? 0;
    const extended = last?.kind === kind && kind !== 'replace' ? this.runs.pop() : undefined;
    this.runs.push({
      kind,
      written: { start: extended?.written.start ?? writtenEnd, end: writtenEnd + written },
      spoken: { start: extended?.spoken.start ?? spokenEnd, end: spokenEnd + spoken },
    });
  }
}
