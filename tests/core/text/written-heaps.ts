import fc from 'fast-check';

/** `npm run soak -- text` tries all of them. */
const SHARE = Number(process.env.HARK_SOAK_SHARE ?? 0.25);

/** How many of these heaps are tried, with a fixed seed: the first quarter of them in `npm test`. */
export function tryHeaps(all: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: all * SHARE, seed: 4 };
}

/** Signs with a meaning, and what looks like one. */
export const signPieces: readonly string[] = [
  ...['<', '>', '≤', '≥', '±', '≈', '~', '×', 'x', '÷', '→', '↑', '10^3', '+', '=', '/', '-', '–', '—', '−', '&', '@'],
  '#',
];

/** What a language writes at the edge of words and numbers, beside letters and digits: as the inside of character classes. */
interface Edges {
  readonly last?: string;
  readonly first: string;
}

const gap = fc.constantFrom('', ' ', ' ', ' ');

/**
 * Pieces of what clinics write, come together in ways nobody thought of. A space parts those that would run into one
 * another: that would be another word or number.
 */
export function heapsOf(pieces: readonly string[], { last = '', first }: Edges): fc.Arbitrary<string> {
  const runsOn = new RegExp(`[\\p{L}\\p{M}\\p{N}${last}]$`, 'u');
  const goesOn = new RegExp(`^[\\p{L}\\p{N}${first}]`, 'u');
  return fc.array(fc.tuple(fc.constantFrom(...pieces), gap), { maxLength: 9 }).map((parts) =>
    parts.reduce((text, [piece, space]) => {
      const parted = runsOn.test(text) && goesOn.test(piece) ? ' ' : '';
      return text + parted + piece + space;
    }, ''),
  );
}
