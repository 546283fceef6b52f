import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface ExtractionOptions {
  readonly corpora: string;
  /** All of them when empty. */
  readonly sets: readonly string[];
  /** At most so many pages of each set. */
  readonly limit: number | null;
  readonly browsers: number;
  /** How long one page may take. */
  readonly pageSeconds: number;
  readonly from: 'start' | 'resume';
  readonly build: 'afresh' | 'as it is';
  /** Where the figures go; null: into docs when all pages were measured. */
  readonly docs: string | null;
  /** Where what was measured is kept page by page; null: under .hark. */
  readonly scratch: string | null;
}

/** @throws TypeError that names an option that is not known */
export function parseOptions(args: readonly string[], corpora: string): ExtractionOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpora: { type: 'string', default: corpora },
      set: { type: 'string' },
      limit: { type: 'string' },
      browsers: { type: 'string' },
      'page-seconds': { type: 'string', default: '90' },
      resume: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      docs: { type: 'string' },
      scratch: { type: 'string' },
    },
  });
  return {
    corpora: resolve(values.corpora),
    sets: values.set?.split(',') ?? [],
    limit: values.limit === undefined ? null : toCount('limit', values.limit),
    browsers: values.browsers === undefined ? Math.min(2, cpus().length) : toCount('browsers', values.browsers),
    pageSeconds: toCount('page-seconds', values['page-seconds']),
    from: values.resume ? 'resume' : 'start',
    build: values['no-build'] ? 'as it is' : 'afresh',
    docs: values.docs === undefined ? null : resolve(values.docs),
    scratch: values.scratch === undefined ? null : resolve(values.scratch),
  };
}

function toCount(name: string, value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new TypeError(`--${name} is a whole number of at least 1.`);
  return count;
}
