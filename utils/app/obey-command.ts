import type { PlayerCommand } from '@/utils/core/messages/player-command.ts';
import { isActive, isResting } from '@/utils/core/reading/is-active.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { HostKeeper } from './host-keeper.ts';
import { planCommandHere } from './plan-command-here.ts';
import type { Presses } from './presses.ts';
import type { ReaderParts } from './reader-parts.ts';
import { loadView, type OpenState, stopView } from './reader-state.ts';
import { type ShowViewParts, showView } from './show-view.ts';

interface ObeyCommandParts extends ShowViewParts, Pick<ReaderParts, 'line'> {
  readonly presses: Presses;
  readonly host: Pick<HostKeeper, 'begin'>;
  /** Begins with whatever the moment suggests. */
  readonly listen: () => Promise<void>;
}

/** Leads a command to the host that has the passage, or does here what it means. */
export async function obeyCommand(parts: ObeyCommandParts, command: PlayerCommand): Promise<void> {
  const { store, presses, line, listen } = parts;
  const state = store.state();
  const starts = command === 'play' || command === 'toggle';
  if (state.status === 'empty') {
    presses.settle();
    if (starts) await listen();
    return;
  }
  if (state.problem !== null) store.change({ ...state, problem: null });
  if (starts && isResting(state.view.activity)) return listen();
  // What is being prepared comes to nothing, too.
  if (endsSpeech(command, state.view)) presses.settle();
  if (state.holder === 'this-tab' && line.send({ type: 'command', command })) return;
  await commandHere(parts, state, command);
}

function endsSpeech(command: PlayerCommand, { activity }: PlayerView): boolean {
  return command === 'pause' || command === 'stop' || (command === 'toggle' && isActive(activity));
}

/** A command while the host does not have the passage: the place is here. */
async function commandHere(
  parts: ObeyCommandParts,
  { passage, view }: OpenState,
  command: PlayerCommand,
): Promise<void> {
  const { store, presses, line, host } = parts;
  const plan = planCommandHere(view, command);
  if (plan.type === 'nothing') return;
  if (plan.type === 'begin') return host.begin(passage, loadView(view));
  if (plan.type === 'step') {
    await host.begin(passage, view);
    const state = store.state();
    if (state.status === 'open' && state.holder === 'this-tab') line.send({ type: 'command', command: plan.command });
    return;
  }
  presses.settle();
  // The passage before may still be heard while this one is prepared.
  line.send({ type: 'command', command: 'stop' });
  if (plan.type === 'stop') showView(parts, stopView(view), 'nobody');
  else store.giveUp(null);
}
