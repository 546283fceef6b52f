import { openSaveAudio } from '@/utils/platform/save-audio-page.ts';
import { findListenFrame } from './readers-of-tab.ts';

/** Opens the page that makes an audio file of what the popup's main button would read. */
export async function saveFromPopup(tabId: number, passage: 'selection' | 'page'): Promise<void> {
  await openSaveAudio({ tabId, frameId: await findListenFrame(tabId, passage), passage });
}
