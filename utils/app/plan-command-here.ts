import type { PlayerCommand, StepCommand } from '@/utils/core/messages/player-command.ts';
import { isActive } from '@/utils/core/reading/is-active.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';

/** What a command means while the host does not have the passage. */
export type CommandHere =
  | { readonly type: 'nothing' }
  /** The host is to take the passage and go on. */
  | { readonly type: 'begin' }
  /** The host is to take the passage, and then the step. */
  | { readonly type: 'step'; readonly command: StepCommand }
  | { readonly type: 'pause' }
  | { readonly type: 'stop' };

export function planCommandHere({ activity }: Pick<PlayerView, 'activity'>, command: PlayerCommand): CommandHere {
  switch (command) {
    case 'play':
      return { type: 'begin' };
    case 'toggle':
      return { type: isActive(activity) ? 'pause' : 'begin' };
    case 'pause':
      return { type: isActive(activity) ? 'pause' : 'nothing' };
    case 'stop':
      return { type: 'stop' };
    default:
      return activity.status === 'idle' ? { type: 'nothing' } : { type: 'step', command };
  }
}
