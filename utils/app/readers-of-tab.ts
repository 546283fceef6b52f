import { parseFromHost } from '@/utils/core/messages/from-host.ts';
import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import type { ToReader } from '@/utils/core/messages/to-reader.ts';
import { isActive } from '@/utils/core/reading/is-active.ts';
import type { SpeedSubject } from '@/utils/core/settings/speed.ts';
import { type FrameLooks, findHighlightedFrame, listForeign, lookAtFrames } from '@/utils/platform/frame-looks.ts';
import { hasButtonSites } from '@/utils/platform/more-button-sites.ts';
import { injectListenButton, injectReader, PAGE_FRAME, sendToReader, type Tab } from '@/utils/platform/tabs.ts';

/**
 * The frame whose reader is meant by a press. A frame of another site has a reader of its own, where the person allowed
 * that site: it is meant while the focus and the highlight are in it, and by the key also while it reads.
 */
export async function findListenFrame(tabId: number, passage: PassageChoice | 'choose'): Promise<number> {
  if (passage !== 'selection' && passage !== 'choose') return PAGE_FRAME;
  const looks = await lookAround(tabId);
  const highlighted = findHighlightedFrame(looks);
  if (highlighted !== null) return highlighted;
  const page = looks.get(PAGE_FRAME);
  if (passage === 'selection' || page === 'focused' || page === 'highlighted') return PAGE_FRAME;
  return findReadingFrame(tabId, looks);
}

/** The page may be left for another one while a reader is put into it: that one needs its own. */
const ATTEMPTS = 2;

/**
 * Asks the reader of a frame to listen, and puts one there first where none is. False where the browser lets none in,
 * or none comes to life.
 */
export async function askToListen(tabId: number, message: ToReader, frame: number): Promise<boolean> {
  if ((await sendToReader(tabId, message, frame)) !== null) return true;
  const parts = message.type === 'listen' && message.passage === 'selection' ? (['selection'] as const) : [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (!(await injectReader(tabId, frame, parts))) continue;
    if ((await sendToReader(tabId, message, frame)) === null) continue;
    // Behind the reader: the first word does not wait for it.
    await injectListenButton(tabId, frame);
    return true;
  }
  return false;
}

/** Sends to the reader of a tab that reads, or to the page's where none does. */
export async function sendToReading(tabId: number, message: ToReader): Promise<unknown> {
  return sendToReader(tabId, message, await findReadingFrame(tabId, await lookAround(tabId)));
}

/** What the reader of a tab has open and which voice reads it, for when no host has it; null where nothing is open. */
export async function findOpenSubject(tab: Pick<Tab, 'id'> | null): Promise<SpeedSubject | null> {
  if (tab === null) return null;
  const answer = parseFromHost(await sendToReading(tab.id, { to: 'reader', type: 'describe' }));
  return answer?.type === 'view' ? answer.view : null;
}

/**
 * Without a site of the reader's choice no frame can have a reader. The browser knows that by itself; a look into the
 * page waits until the page has time, and every press would wait with it.
 */
async function lookAround(tabId: number): Promise<FrameLooks> {
  return (await hasButtonSites()) ? lookAtFrames(tabId) : new Map();
}

/** Each reader is asked: the background keeps nothing in memory. */
async function findReadingFrame(tabId: number, looks: FrameLooks): Promise<number> {
  for (const frame of listForeign(looks)) {
    const answer = parseFromHost(await sendToReader(tabId, { to: 'reader', type: 'describe' }, frame));
    if (answer?.type === 'view' && isActive(answer.view.activity)) return frame;
  }
  return PAGE_FRAME;
}
