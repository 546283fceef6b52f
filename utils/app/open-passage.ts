import type { Start } from '@/utils/core/article/start.ts';
import type { PageSettings } from '@/utils/core/messages/page-settings.ts';
import type { ReaderProblem } from '@/utils/core/reading/reader-problem.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import type { HostKeeper } from './host-keeper.ts';
import { ifReachable } from './host-unreachable.ts';
import { openWindow } from './passage-window.ts';
import type { Press } from './presses.ts';
import type { ReaderParts } from './reader-parts.ts';
import { type Passage, viewFrom } from './reader-state.ts';

interface OpenPassageParts extends Pick<ReaderParts, 'doInSlices' | 'readAddress'> {
  readonly host: Pick<HostKeeper, 'open'>;
}

interface Opening extends Pick<Passage, 'selection' | 'choice' | 'near'> {
  readonly press: Press;
  readonly pageText: PageText;
  readonly start: Start;
  readonly settings: PageSettings;
  /** What to tell where nothing follows that can be said. */
  readonly missing: ReaderProblem;
  readonly onNothing: (problem: ReaderProblem) => void;
}

/** Has a text of the page read from a place on. */
export async function openPassage(
  { host, doInSlices, readAddress }: OpenPassageParts,
  { press, pageText, start, settings, missing, onNothing, ...about }: Opening,
): Promise<void> {
  const window = await ifReachable(doInSlices(openWindow(pageText.article, settings.wording, start)));
  if (press.isOvertaken()) return;
  if (window === 'host-unreachable') return onNothing(window);
  if (window === null) return onNothing(missing);
  const { script, from, sentence } = window;
  const { closedSections, rate } = settings;
  const passage = { ...about, pageText, script, from, address: readAddress(), fate: 'stays', closedSections } as const;
  await host.open(passage, viewFrom(sentence, rate), Promise.resolve(settings));
}
