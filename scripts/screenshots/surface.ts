import type { Page } from 'puppeteer-core';
import type { Studio } from './studio.ts';

/** Something of Hark that a reader sees. */
export type Subject = {
  /** Its picture is docs/screenshots/NAME.png. */
  readonly name: string;
  readonly title: string;
  /** `page`: a page of Hark. `in-page`: put into a page of somebody else, where it scrolls and is set by nobody but Hark. */
  readonly kind: 'page' | 'in-page';
  /** The first one is shown in every way, each other in one; all are looked at in every way. */
  /** Of the window of 320 px, where 480 shows too little. */
  readonly height?: number;
  readonly states: readonly State[];
};

export type State = {
  /** As the caption says it. */
  readonly name: string;
  /** Brings it about, from nothing or from the state before. */
  /** `folded away`: in a small window some words are behind a button, whose state is another one. */
  readonly words?: 'kept' | 'folded away';
  /** What of it is shown, where that is further down than the picture goes. */
  readonly shows?: string;
  readonly reach: (studio: Studio, page: Page | null) => Promise<Page>;
};
