import type { ReadingModel } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { StepCommand } from '@/utils/core/messages/player-command.ts';
import { Toolbar, type ToolbarButton } from './Toolbar.tsx';
import { useMoreButtons } from './use-more-buttons.ts';

/** What the panel's buttons ask for. */
export type PanelAction =
  | 'play'
  | 'pause'
  | 'stop'
  | StepCommand
  | 'slower'
  | 'faster'
  | 'open-section'
  | 'sound-check'
  | 'save-audio'
  | 'close';

interface PanelProps {
  readonly model: ReadingModel;
  /** Whether a closed section is being announced, which a button opens. */
  readonly section: 'announced' | 'none';
  readonly translate: Translate;
  readonly direction: 'ltr' | 'rtl';
  readonly onAction: (action: PanelAction) => void;
}

/** The player in the page. */
export function Panel({ model, section, translate, direction, onAction }: PanelProps) {
  const button = (action: PanelAction): ToolbarButton => ({
    // Play and pause are one button with two faces, so that the focus stays on it.
    id: action === 'pause' ? 'play' : action,
    icon: action,
    label: translate(`player.${action}`),
    onPress: () => onAction(action),
  });
  const main = model.active ? button('pause') : button('play');
  const opening = section === 'announced' ? [button('open-section')] : [];
  const help = model.help === 'sound-check' ? [button('sound-check')] : [];
  const others = (['stop', 'back', 'forward', 'slower', 'faster'] as const).map(button);
  const more = useMoreButtons(translate, onAction);
  const saving = more.length > 1 ? [button('save-audio')] : [];

  return (
    <section class="panel" aria-label={translate('player.label')} dir={direction} data-status={model.status}>
      <div class="news">
        <p class="status">{model.statusText}</p>
        <p class="progress">{model.progressText}</p>
        <p class="speed">{model.speedText}</p>
      </div>
      {model.note === null ? null : <p class="note">{model.note}</p>}
      {/* Spoken by a screen reader. Silent while Hark speaks: nobody can follow two voices. */}
      <p class="announcement" role="status">
        {model.active ? '' : (model.note ?? model.statusText)}
      </p>
      <Toolbar
        label={translate('player.label')}
        direction={direction}
        buttons={[main, ...opening, ...help, ...others, ...more, ...saving, button('close')]}
      />
    </section>
  );
}
