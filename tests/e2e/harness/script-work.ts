import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  /** Processor time, in microseconds: other programs do not add to it, as they do to time on the clock. */
  readonly tdur?: number;
  readonly args: {
    readonly data?: { readonly frames?: readonly { readonly url: string; readonly processId: number }[] };
  };
}

const scriptEvents = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'v8.callFunction']);

/** The longest piece of script that ran in the page's process while something happened, in milliseconds of processor time. */
export async function measureLongestScript(page: Page, happening: () => Promise<unknown>): Promise<number> {
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'] });
  await happening();
  const buffer = await page.tracing.stop();
  const { traceEvents }: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(new TextDecoder().decode(buffer));
  const frames = traceEvents.flatMap(({ args }) => args.data?.frames ?? []);
  const own = frames.find(({ url }) => url === page.url())?.processId;
  const times = traceEvents.flatMap(({ name, pid, tdur }) =>
    pid === own && scriptEvents.has(name) && tdur ? [tdur] : [],
  );
  if (times.length === 0) throw new Error('The trace tells of no script in the page.');
  return Math.max(...times) / 1000;
}
