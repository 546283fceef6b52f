import type { Browser } from 'puppeteer-core';

/** The part of Puppeteer's BiDi browser that its types leave out. */
type WithConnection = {
  readonly connection: { readonly send: (method: string, params: unknown) => Promise<{ readonly result: unknown }> };
};

type Contexts = { readonly contexts: readonly { readonly context: string; readonly url: string }[] };
type Evaluated = {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
};

/**
 * Evaluates an expression in Firefox's own window, which `--remote-allow-system-access` allows. Its value is one that
 * needs no serialising: a number, a string, a boolean or nothing.
 */
export async function evaluateInFirefoxWindow(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as WithConnection;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const window = (result as Contexts).contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (window === undefined) throw new Error('Firefox has no window.');
  const evaluated = await connection.send('script.evaluate', {
    expression,
    target: { context: window.context },
    awaitPromise: true,
  });
  const { type, result: value, exceptionDetails } = evaluated.result as Evaluated;
  if (type === 'exception') throw new Error(exceptionDetails?.text);
  return value?.value;
}
