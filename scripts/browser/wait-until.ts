import { setTimeout as delay } from 'node:timers/promises';
import { inspect } from 'node:util';

export type WaitOptions = {
  /** How long to look before giving up. */
  readonly limitMs?: number;
  readonly everyMs?: number;
};

/**
 * Looks again and again until what is seen is good, and returns it. An error while looking counts as "not yet".
 *
 * @param what names the condition in the error, as in "the first word is marked"
 * @throws Error that names the condition and what was seen last
 */
export async function waitUntil<Seen>(
  what: string,
  look: () => Seen | Promise<Seen>,
  isGood: (seen: Seen) => boolean,
  { limitMs = 10_000, everyMs = 25 }: WaitOptions = {},
): Promise<Seen> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const seen = await lookOnce(look);
    if (seen.kind === 'seen' && isGood(seen.value)) return seen.value;
    if (performance.now() >= deadline) {
      const last = seen.kind === 'seen' ? inspect(seen.value, { depth: 4, maxStringLength: 400 }) : String(seen.error);
      throw new Error(`Not within ${limitMs} ms: ${what}. Seen last: ${last}`);
    }
    await delay(everyMs);
  }
}

type Look<Seen> =
  | { readonly kind: 'seen'; readonly value: Seen }
  | { readonly kind: 'failed'; readonly error: unknown };

async function lookOnce<Seen>(look: () => Seen | Promise<Seen>): Promise<Look<Seen>> {
  try {
    return { kind: 'seen', value: await look() };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

/** Waits until something is there: `look` gives it, or undefined. */
export async function waitFor<Seen>(
  what: string,
  look: () => Seen | undefined | Promise<Seen | undefined>,
  options: WaitOptions = {},
): Promise<Seen> {
  const seen = await waitUntil(what, look, (value) => value !== undefined, options);
  if (seen === undefined) throw new Error(`Not there: ${what}`);
  return seen;
}
