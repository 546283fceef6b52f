import type { Page } from 'puppeteer-core';
import type { WindowChoice } from './choose-window.ts';
import type { MakeFileAnswer, MakeFileOptions } from './make-audio-file.ts';

export type LaunchOptions = {
  /** The program. */
  readonly path: string;
  /** The folder of the built extension. */
  readonly extension: string;
  readonly window: WindowChoice['kind'];
  /** Variables that let the browser speak. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends the browser, also while it is still starting. */
  readonly signal: AbortSignal;
};

/** A browser with Hark in it and one empty tab, ended when disposed. */
export type HarkBrowser = AsyncDisposable & {
  readonly page: Page;
  readonly isOpen: () => boolean;
  /** Asks Hark to read the page in the tab, by the same act as a person. */
  readonly listen: () => Promise<ListenAnswer>;
  /** Has Hark make an audio file of the page with its own voice; null where this program cannot reach the page that does. */
  readonly makeFile: ((options: MakeFileOptions) => Promise<MakeFileAnswer>) | null;
};

/** `refused`: Hark may not read this page, and says why in the sentence. */
export type ListenAnswer = { readonly kind: 'asked' } | { readonly kind: 'refused'; readonly sentence: string };
