import { openSection } from '@/utils/dom/open-section.ts';
import type { HostKeeper } from './host-keeper.ts';
import type { Presses } from './presses.ts';
import type { ReaderParts } from './reader-parts.ts';
import { viewFrom } from './reader-state.ts';
import type { ReaderStore } from './reader-store.ts';
import { rereadPassage } from './reread-passage.ts';

interface OpenAnnouncedParts
  extends Pick<ReaderParts, 'line' | 'readSettings' | 'readStretches' | 'readArticle' | 'readAddress' | 'doInSlices'> {
  readonly store: ReaderStore;
  readonly presses: Presses;
  readonly host: Pick<HostKeeper, 'open'>;
}

/**
 * Opens the closed section that was announced, on the page, and reads on from what it holds. A list that was passed over
 * stands open already.
 */
export async function openAnnouncedSection(parts: OpenAnnouncedParts): Promise<void> {
  const { line, store, presses } = parts;
  const state = store.state();
  if (state.status === 'empty' || state.announced === null)
    return store.change({ ...state, problem: 'no-closed-section' });
  const { passage, announced, holder } = state;
  const press = presses.prepare();
  // What comes next must not be heard before what the section holds.
  if (holder === 'this-tab') line.send({ type: 'command', command: 'pause' });
  const [stored, outcome] = await Promise.all([
    // Refused once the extension was reloaded: this page belongs to the copy that has gone.
    parts.readSettings().catch(() => null),
    announced.kind === 'closed section' ? openSection(announced.parts) : 'open',
  ]);
  if (press.isOvertaken()) return;
  if (stored === null) {
    presses.settle();
    return store.giveUp('host-unreachable');
  }
  const isList = announced.kind === 'passed list';
  const section = isList ? { heading: announced.parts.heading, panel: announced.parts.list } : announced.parts;
  const settings = isList ? { ...stored, closedSections: 'read' as const } : stored;
  const reread = outcome === 'open' ? await rereadPassage(passage, section, { ...parts, settings }) : null;
  if (press.isOvertaken()) return;
  presses.settle();
  if (reread === null) return store.giveUp('section-stays-closed');
  const anew = { from: 0, address: parts.readAddress(), fate: 'stays' } as const;
  await parts.host.open({ ...passage, ...reread.passage, ...anew }, viewFrom(reread.sentence, settings.rate));
}
