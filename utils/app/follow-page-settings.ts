import { type PageSettings, parsePageSettings } from '@/utils/core/messages/page-settings.ts';
import { answerInTime } from '@/utils/platform/answer-in-time.ts';
import { onSettingsChanged } from '@/utils/platform/on-settings-changed.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';

/**
 * Asks the background for the settings of this page's site, now and whenever they have changed, until `signal` fires.
 * So they are here before a key is pressed, and a press waits for them only where a change has just been made.
 *
 * @param onSettings is told of each answer, the newest last: an answer that a newer one has overtaken counts no more
 * @returns the settings as they hold now. The promise rejects where the background does not answer: the extension was
 * reloaded. The next one asks anew.
 */
export function followPageSettings(
  view: Pick<Window, 'addEventListener'> | null,
  onSettings: (settings: PageSettings) => void,
  signal: AbortSignal,
): () => Promise<PageSettings> {
  let asked = 0;
  let told = 0;
  let newest: Promise<PageSettings> | null = null;
  const ask = (): Promise<PageSettings> => {
    asked += 1;
    const number = asked;
    const answer = askBackground();
    newest = answer;
    answer.then(
      (settings) => {
        if (signal.aborted || number < told) return;
        told = number;
        onSettings(settings);
      },
      () => {
        if (newest === answer) newest = null;
      },
    );
    return answer;
  };
  const stop = onSettingsChanged(ask);
  // A page that comes back from the browser's cache of pages was told of no change meanwhile.
  view?.addEventListener('pageshow', () => ask(), { signal });
  signal.addEventListener('abort', stop);
  void ask();
  return () => newest ?? ask();
}

async function askBackground(): Promise<PageSettings> {
  const answer = await answerInTime(sendRuntimeMessage({ to: 'background', type: 'read-settings' }));
  const settings = parsePageSettings(answer);
  if (settings === null) throw new Error('The background told no settings.');
  return settings;
}
