import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions as PuppeteerOptions } from 'puppeteer-core';
import type { LaunchOptions } from './hark-browser.ts';

export type BrowserLaunch = {
  readonly browser: Browser;
  /** Ends the browser and takes its profile away. */
  readonly stack: AsyncDisposableStack;
};

/**
 * Starts a browser with a profile of its own; the reader's own profile is never touched. When the signal comes the
 * browser is closed, and whatever waits for it rejects.
 *
 * @param options what this kind of browser needs beside the rest
 */
export async function launchBrowser(
  { path, window, env, signal }: LaunchOptions,
  options: PuppeteerOptions,
): Promise<BrowserLaunch> {
  await using stack = new AsyncDisposableStack();
  const profile = await mkdtemp(join(tmpdir(), 'hark-profile-'));
  stack.defer(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const starting = new AbortController();
  const killWhileStarting = () => starting.abort();
  signal.throwIfAborted();
  signal.addEventListener('abort', killWhileStarting);
  const browser = await puppeteer.launch({
    ...options,
    executablePath: path,
    headless: window === 'headless',
    userDataDir: profile,
    defaultViewport: null,
    // Chromium leaves the folder of its lock behind when it is closed in a hurry: with the profile it is taken away.
    env: { ...process.env, TMPDIR: profile, ...env },
    // The signal is ours to follow.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    signal: starting.signal,
  });
  // From here on it can close by itself, and take its own temporary files away.
  signal.removeEventListener('abort', killWhileStarting);
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= browser.close();
    return closing;
  };
  stack.defer(close);
  if (signal.aborted) void close();
  else signal.addEventListener('abort', () => void close());
  return { browser, stack: stack.move() };
}
