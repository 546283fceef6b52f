import { browser } from 'wxt/browser';

const PAGE = '/speech-host.html';

/**
 * Opens the offscreen document that speaks (Chrome and Edge), unless it is open already.
 *
 * Its reason is `AUDIO_PLAYBACK`, which is what it does: the browser closes it 30 s after the last
 * sound, so it is opened anew whenever it is needed. `createDocument` resolves once the page has
 * loaded, so its listeners are there.
 *
 * Two calls at once: the second `createDocument` fails with "Only a single offscreen document may
 * be created" while the first is still loading. A document that is loading already counts as a
 * context, so the check before cannot tell the two apart; a page that is not yet listening is found
 * out by the reader, whose line closes at once, and who then asks again.
 * https://developer.chrome.com/docs/extensions/reference/api/offscreen
 */
export async function openOffscreenDocument(): Promise<void> {
  if (await isOffscreenDocumentOpen()) return;
  try {
    await browser.offscreen.createDocument({
      url: PAGE,
      reasons: ['AUDIO_PLAYBACK'],
      justification: 'Reads the text aloud that the reader asked for.',
    });
  } catch (error) {
    if (!(await isOffscreenDocumentOpen())) throw error;
  }
}

async function isOffscreenDocumentOpen(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}
