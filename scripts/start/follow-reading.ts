import { setTimeout as delay } from 'node:timers/promises';
import type { HarkBrowser } from './hark-browser.ts';
import { type JudgeOptions, judgeLook, type Progress } from './judge-look.ts';
import { lookAtPage, type PageLook } from './look-at-page.ts';

export type FollowOptions = {
  readonly person: JudgeOptions['person'];
  readonly onLook: (look: PageLook) => void;
};

/** How a reading ended. */
export type Ending = Exclude<Progress, { kind: 'going-on' }>;

/** Short enough that no word is missed at three times the speed. */
const everyMs = 80;
/** From the press to the panel. */
const beginLimitMs = 30_000;

/** Looks at the page until the reading has ended in one way or another. */
export async function followReading({ page, isOpen }: HarkBrowser, { person, onLook }: FollowOptions): Promise<Ending> {
  const deadline = performance.now() + beginLimitMs;
  let begun: JudgeOptions['begun'] = 'not-yet';
  while (isOpen()) {
    const look = await page.evaluate(lookAtPage).catch(whileGoingElsewhere);
    const progress = judgeLook(look, { begun, person });
    if (progress.kind !== 'going-on') return progress;
    if (look.sentence !== null) onLook(look);
    begun = progress.begun;
    if (begun === 'not-yet' && performance.now() > deadline) {
      return { kind: 'failed', sentence: 'Hark did not begin to read within 30 seconds.' };
    }
    await delay(everyMs);
  }
  return { kind: 'stopped' };
}

/** A page that is closed or goes to another address takes its answer with it; both are seen at the next look. */
function whileGoingElsewhere(error: Error): PageLook {
  if (!/context|closed|detached|destroyed|no such frame|navigat/i.test(error.message)) throw error;
  return { panel: null, sentence: null, word: null };
}
