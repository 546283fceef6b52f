/** A script that runs in a page until its signal fires. */
interface Instance {
  readonly signal: AbortSignal;
}

/**
 * Whether `name` may start in this world, and if so marks it as running until `signal` fires.
 *
 * A script is injected again on each press in a page that has lost its line to the extension, and
 * by the site registration beside the press: the second copy must not start. After the extension
 * was reloaded the old copy's signal has fired, so the new one may.
 */
export function claimInstance(
  name: string,
  signal: AbortSignal,
  world: Record<symbol, unknown> = globalThis as unknown as Record<symbol, unknown>,
): 'first' | 'already-running' {
  const key = Symbol.for(`hark.instance.${name}`);
  const running = world[key] as Instance | undefined;
  if (running !== undefined && !running.signal.aborted) return 'already-running';
  world[key] = { signal } satisfies Instance;
  return 'first';
}
