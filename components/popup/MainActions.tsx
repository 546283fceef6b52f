import type { ComponentChildren } from 'preact';
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
  readonly onReadingView: () => void;
  /** What steers the reading: right behind the main button, for whoever listens needs it next. */
  readonly children: ComponentChildren;
}

/** The one thing most readers open the popup for, large; then the other places to begin at, and to read in. */
export function MainActions({ model: { page, reading }, translate, children, ...on }: MainActionsProps) {
  const canListen = page === 'selection' || page === 'page';
  const listen = canListen ? translate(page === 'selection' ? 'listen.selection' : 'listen.page') : '';
  const play = reading?.active === true ? 'pause' : 'play';
  // One button with two faces: the focus stays on it when reading begins.
  const main: MainButtonProps | null =
    reading !== null
      ? { action: 'play', icon: play, words: translate(`player.${play}`), onPress: () => on.onCommand(play) }
      : canListen
        ? { action: 'listen', icon: 'play', words: listen, onPress: () => on.onListen(page) }
        : null;
  return (
    <>
      {main && <MainButton {...main} />}
      {children}
      <div class="actions">
        {canListen && reading !== null && showPlace('listen', listen, () => on.onListen(page))}
        {canListen && showPlace('listen-from-here', translate('listen.here'), () => on.onListen('here'))}
        {page !== 'closed' &&
          page !== 'none' &&
          showPlace('reading-view', translate('listen.reading-view'), on.onReadingView)}
      </div>
    </>
  );
}

function showPlace(action: string, words: string, press: () => void) {
  return (
    <button type="button" data-action={action} onClick={(event) => event.isTrusted && press()}>
      {words}
    </button>
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
