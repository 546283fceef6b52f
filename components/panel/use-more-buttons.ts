import { useState } from 'preact/hooks';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { STEP_COMMANDS, type StepCommand } from '@/utils/core/messages/player-command.ts';
import type { ToolbarButton } from './Toolbar.tsx';

/** The steps that are shown when asked for: each has a key too, and a row of fifteen buttons is nobody's help. */
export const RARE_STEPS = STEP_COMMANDS.filter((step) => step !== 'back' && step !== 'forward');

/** A button that unfolds others, and these. */
export function useMore(translate: Translate, others: readonly ToolbarButton[]): readonly ToolbarButton[] {
  const [extent, setExtent] = useState<'few' | 'all'>('few');
  const more: ToolbarButton = {
    id: 'more',
    icon: 'more',
    label: translate('player.more'),
    extent,
    onPress: () => setExtent(extent === 'few' ? 'all' : 'few'),
  };
  return extent === 'few' ? [more] : [more, ...others];
}

/** A button that unfolds the rarer steps, and these. */
export function useMoreButtons(translate: Translate, onStep: (step: StepCommand) => void): readonly ToolbarButton[] {
  const steps = RARE_STEPS.map(
    (step): ToolbarButton => ({
      id: step,
      icon: step,
      label: translate(`player.${step}`),
      onPress: () => onStep(step),
    }),
  );
  return useMore(translate, steps);
}
