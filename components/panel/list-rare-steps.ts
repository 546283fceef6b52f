import type { Translate } from '@/utils/core/interface/translator.ts';
import { STEP_COMMANDS, type StepCommand } from '@/utils/core/messages/player-command.ts';
import type { ToolbarButton } from './Toolbar.tsx';

/** The steps that are shown when asked for: each has a key too, and a row of fifteen buttons is nobody's help. */
export const RARE_STEPS = STEP_COMMANDS.filter((step) => step !== 'back' && step !== 'forward');

/** Their buttons. */
export function listRareSteps(translate: Translate, onStep: (step: StepCommand) => void): readonly ToolbarButton[] {
  return RARE_STEPS.map((step) => ({
    id: step,
    icon: step,
    label: translate(`player.${step}`),
    onPress: () => onStep(step),
  }));
}
