import { openSection } from '@/utils/dom/open-section.ts';
import { findAnnouncedParts } from './find-announced-parts.ts';
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
  const section = findAnnouncedParts(announced, passage.pageText);
  const press = presses.prepare();
  // What comes next must not be heard before what the section holds.
  if (holder === 'this-tab') line.send({ type: 'command', command: 'pause' });
  const [stored, outcome] = await Promise.all([
    // Refused once the extension was reloaded: this page belongs to the copy that has gone.
    parts.readSettings().catch(() => null),
    section?.kind === 'closed section' ? openSection(section.parts) : 'open',
  ]);
  if (press.isOvertaken()) return;
  if (stored === null) {
    presses.settle();
    return store.giveUp('host-unreachable');
  }
  const settings = announced.kind === 'passed list' ? { ...stored, closedSections: 'read' as const } : stored;
  const reread =
    section && outcome === 'open' ? await rereadPassage(passage, section.parts, { ...parts, settings }) : null;
  if (press.isOvertaken()) return;
  presses.settle();
  if (reread === null) return store.giveUp('section-stays-closed');
  const anew = { from: 0, address: parts.readAddress(), fate: 'stays' } as const;
  await parts.host.open({ ...passage, ...reread.passage, ...anew }, viewFrom(reread.sentence, settings.rate));
}
