import type { AlignmentRun } from './alignment.ts';

/** Puts runs one behind the other, so that they tile both sides by construction. */
export class AlignmentBuilder {
  readonly runs: AlignmentRun[] = [];

  copy(length: number): void {
    if (length === 0) return;
    const last = this.runs.at(-1);
    if (last?.kind === 'copy') {
      const written = { start: last.written.start, end: last.written.end + length };
      const spoken = { start: last.spoken.start, end: last.spoken.end + length };
      this.runs[this.runs.length - 1] = { kind: 'copy', written, spoken };
    } else {
      this.add('copy', length, length);
    }
  }

  change(written: number, spoken: number): void {
    if (written === 0 && spoken === 0) return;
    this.add(written === 0 ? 'insert' : spoken === 0 ? 'drop' : 'replace', written, spoken);
  }

  private add(kind: AlignmentRun['kind'], written: number, spoken: number): void {
    const from = { written: this.runs.at(-1)?.written.end ?? 0, spoken: this.runs.at(-1)?.spoken.end ?? 0 };
    this.runs.push({
      kind,
      written: { start: from.written, end: from.written + written },
      spoken: { start: from.spoken, end: from.spoken + spoken },
    });
  }
}
