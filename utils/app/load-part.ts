import { answerInTime } from '@/utils/platform/answer-in-time.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { findPart, type PagePart, type PageParts } from './page-parts.ts';

/** What a part's script takes modules from comes before it (`scripts/share-modules.ts`). */
const BEFORE: Partial<Record<PagePart, readonly PagePart[]>> = {
  walk: ['selection'],
  sections: ['article'],
  structure: ['selection', 'walk', 'article', 'sections'],
  here: ['article'],
  reread: ['article'],
  'large-article': ['selection', 'walk', 'article', 'sections', 'structure'],
  'own-pages': ['article'],
};

/**
 * A part of what Hark puts into a page, which the background brings when it is asked for first.
 * Rejects where the browser does not let it in: the permission for the tab has ended, since the page was left and
 * came back; the extension was reloaded; or nobody answers.
 */
export async function loadPart<Part extends PagePart>(name: Part): Promise<PageParts[Part]> {
  const needed: readonly PagePart[] = [...(BEFORE[name] ?? []), name];
  const parts = needed.filter((each) => findPart(each) === null);
  if (parts.length > 0) await answerInTime(sendRuntimeMessage({ to: 'background', type: 'load-parts', parts }));
  const part = findPart(name);
  if (part === null) throw new Error(`The script "${name}" did not come.`);
  return part;
}
