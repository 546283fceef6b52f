import type { PopupModel } from '@/utils/core/interface/popup-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { PlayerCommand } from '@/utils/core/messages/player-command.ts';
import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import { Icon, type IconName } from '../icons/Icon.tsx';

interface MainActionsProps {
  readonly model: Pick<PopupModel, 'page' | 'reading'>;
  readonly translate: Translate;
  readonly onListen: (passage: PassageChoice) => void;
  readonly onCommand: (command: PlayerCommand) => void;
}

/** The one thing most readers open the popup for, large; and the other places to begin at. */
export function MainActions({ model: { page, reading }, translate, onListen, onCommand }: MainActionsProps) {
  const canListen = page === 'selection' || page === 'page';
  const listen = canListen ? translate(page === 'selection' ? 'listen.selection' : 'listen.page') : '';
  const play = reading?.active === true ? 'pause' : 'play';
  // One button with two faces: the focus stays on it when reading begins.
  const main: MainButtonProps | null =
    reading !== null
      ? { action: 'play', icon: play, words: translate(`player.${play}`), onPress: () => onCommand(play) }
      : canListen
        ? { action: 'listen', icon: 'play', words: listen, onPress: () => onListen(page) }
        : null;
  return (
    <div class="actions">
      {main && <MainButton {...main} />}
      {canListen && reading !== null && (
        <button type="button" data-action="listen" onClick={(event) => event.isTrusted && onListen(page)}>
          {listen}
        </button>
      )}
      {canListen && (
        <button type="button" data-action="listen-from-here" onClick={(event) => event.isTrusted && onListen('here')}>
          {translate('listen.here')}
        </button>
      )}
    </div>
  );
}

interface MainButtonProps {
  readonly action: 'play' | 'listen';
  readonly icon: IconName;
  readonly words: string;
  readonly onPress: () => void;
}

function MainButton({ action, icon, words, onPress }: MainButtonProps) {
  return (
    <button type="button" class="main" data-action={action} onClick={(event) => event.isTrusted && onPress()}>
      <Icon name={icon} />
      <span>{words}</span>
    </button>
  );
}
