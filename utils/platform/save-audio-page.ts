import { LENT_PASSAGES, type LentPassage } from '@/utils/core/messages/lent-passage.ts';
import { openOwnPage, readNumber } from './own-page.ts';

/** Which text a file is to be made of, and where it is. */
export interface TextSource {
  readonly tabId: number;
  readonly frameId: number;
  readonly passage: LentPassage;
}

/** Opens the page that makes an audio file, in a tab of its own: a popup would be gone with the first press beside it. */
export async function openSaveAudio({ tabId, frameId, passage }: TextSource): Promise<void> {
  await openOwnPage('/save-audio.html', { tab: `${tabId}`, frame: `${frameId}`, passage });
}

/**
 * The text that the page with this address was opened for, or null.
 * @param search what stands in the address from "?" on
 */
export function readTextSource(search: string): TextSource | null {
  const query = new URLSearchParams(search);
  const [tabId, frameId] = [readNumber(query.get('tab')), readNumber(query.get('frame'))];
  const passage = LENT_PASSAGES.find((known) => known === query.get('passage'));
  return tabId === null || frameId === null || passage === undefined ? null : { tabId, frameId, passage };
}
