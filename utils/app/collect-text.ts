import type { ScriptSentence } from '@/utils/core/article/script.ts';
import type { Connection } from '@/utils/core/messages/connection.ts';
import { type LentText, parseLentText } from '@/utils/core/messages/text-line.ts';
import type { TextProblem } from '@/utils/core/recording/saving.ts';
import type { TextSource } from '@/utils/platform/save-audio-page.ts';
import { connectToReader } from '@/utils/platform/tab-ports.ts';
import { injectReader } from '@/utils/platform/tabs.ts';

/** A whole text, as it is written. */
export interface CollectedText {
  readonly title: string;
  /** BCP 47 tag for the sentences that have none of their own. */
  readonly lang: string;
  /** Of the page it stands on, as in "https://clinic.example". */
  readonly origin: string;
  readonly sentences: readonly ScriptSentence[];
}

export type TextCollection =
  | { readonly status: 'collected'; readonly text: CollectedText }
  | { readonly status: 'missing'; readonly problem: TextProblem };

/** Gets a text out of its tab, all of it at once: whatever becomes of the tab then, the file is made of the whole. */
export async function collectText(source: TextSource): Promise<TextCollection> {
  const answer = await ask(connectToReader(source), source);
  if (answer !== 'nobody') return answer;
  if (!(await injectReader(source.tabId, source.frameId)))
    return { status: 'missing', problem: 'page-closed-to-extensions' };
  const second = await ask(connectToReader(source), source);
  return second === 'nobody' ? { status: 'missing', problem: 'page-gone' } : second;
}

/** `nobody`: no reader is there. */
function ask(connection: Connection, { passage }: TextSource): Promise<TextCollection | 'nobody'> {
  const sentences: ScriptSentence[] = [];
  return new Promise((resolve) => {
    const take = (lent: LentText) => {
      if (lent.type === 'nothing') return end({ status: 'missing', problem: lent.problem });
      const { title, lang, origin, extent } = lent;
      for (const sentence of lent.sentences) sentences.push(sentence);
      if (extent === 'complete') end({ status: 'collected', text: { title, lang, origin, sentences } });
    };
    const end = (collection: TextCollection) => {
      resolve(collection);
      connection.close();
    };
    connection.onMessage((message) => {
      const lent = parseLentText(message);
      if (lent !== null) take(lent);
    });
    connection.onClose(() => resolve(sentences.length === 0 ? 'nobody' : { status: 'missing', problem: 'page-gone' }));
    connection.post({ type: 'collect', passage });
  });
}
