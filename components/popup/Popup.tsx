import type { PopupModel } from '@/utils/core/interface/popup-model.ts';
import type { ReadingModel } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { PlayerCommand, SpeedCommand } from '@/utils/core/messages/player-command.ts';
import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import { Toolbar, type ToolbarButton } from '../panel/Toolbar.tsx';
import { useMoreButtons } from '../panel/use-more-buttons.ts';
import { SoundCheckLink } from '../sound-check/SoundCheckLink.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { SleepSelect } from './SleepSelect.tsx';
import { VoiceSelect } from './VoiceSelect.tsx';

interface PopupProps {
  readonly model: PopupModel;
  readonly translate: Translate;
  readonly direction: 'ltr' | 'rtl';
  readonly onListen: (passage: PassageChoice) => void;
  readonly onCommand: (command: PlayerCommand) => void;
  readonly onSpeed: (command: SpeedCommand) => void;
  readonly onSleep: (minutes: number | null) => void;
  readonly onVoice: (voiceId: string | null) => void;
  readonly onTry: () => void;
  readonly onFavourite: (wanted: 'yes' | 'no') => void;
  readonly onSite: (wanted: 'on' | 'off') => void;
  readonly onReadingView: () => void;
  readonly onSettings: () => void;
  readonly onSoundCheck: () => void;
}

/** Hark's menu behind the toolbar button. Opening it speaks nothing. */
export function Popup(props: PopupProps) {
  const { model, translate, direction } = props;
  const more = useMoreButtons(translate, props.onCommand);
  const buttons = [...listButtons(props), ...(model.reading === null ? [] : more)];
  return (
    <main>
      <h1>{translate('popup.title')}</h1>
      {model.page === 'closed' ? <p role="alert">{translate('problem.page-closed-to-extensions')}</p> : null}
      <ListenButtons page={model.page} translate={translate} onListen={props.onListen} />
      {model.page === 'closed' ? null : (
        <button type="button" data-action="reading-view" onClick={(event) => event.isTrusted && props.onReadingView()}>
          {translate('listen.reading-view')}
        </button>
      )}
      {model.elsewhere === null ? null : <p>{translate('status.elsewhere', { title: model.elsewhere })}</p>}
      {model.reading === null ? null : <ReadingStatus reading={model.reading} />}
      <Toolbar label={translate('player.label')} direction={direction} buttons={buttons} />
      <p class="speed">{model.speedText}</p>
      {model.reading === null ? null : (
        <SleepSelect minutes={model.sleep} translate={translate} onSleep={props.onSleep} />
      )}
      <VoiceSelect
        choices={model.voices}
        translate={translate}
        onVoice={props.onVoice}
        onTry={props.onTry}
        onFavourite={props.onFavourite}
      />
      <SiteSwitch site={model.site} translate={translate} onSite={props.onSite} />
      <p>
        <button type="button" class="link" onClick={(event) => event.isTrusted && props.onSettings()}>
          {translate('popup.settings')}
        </button>
      </p>
      <SoundCheckLink translate={translate} onSoundCheck={props.onSoundCheck} />
    </main>
  );
}

function ListenButtons({
  page,
  translate,
  onListen,
}: Pick<PopupProps, 'translate' | 'onListen'> & Pick<PopupModel, 'page'>) {
  if (page === 'closed') return null;
  return (
    <>
      <button type="button" class="main" data-action="listen" onClick={(event) => event.isTrusted && onListen(page)}>
        {translate(page === 'selection' ? 'listen.selection' : 'listen.page')}
      </button>
      <button type="button" data-action="listen-from-here" onClick={(event) => event.isTrusted && onListen('here')}>
        {translate('listen.here')}
      </button>
    </>
  );
}

function ReadingStatus({ reading }: { readonly reading: ReadingModel }) {
  return (
    <>
      <p class="status" data-status={reading.status}>
        {reading.statusText} {reading.progressText}
      </p>
      {reading.note === null ? null : <p role="alert">{reading.note}</p>}
    </>
  );
}

function listButtons({ model, translate, onCommand, onSpeed }: PopupProps): readonly ToolbarButton[] {
  const command = (name: 'play' | 'pause' | 'stop' | 'back' | 'forward'): ToolbarButton => ({
    id: name === 'pause' ? 'play' : name,
    icon: name,
    label: translate(`player.${name}`),
    onPress: () => onCommand(name),
  });
  const speed = (name: SpeedCommand): ToolbarButton => ({
    id: name,
    icon: name,
    label: translate(`player.${name}`),
    onPress: () => onSpeed(name),
  });
  const speeds = [speed('slower'), speed('faster')];
  if (model.reading === null) return speeds;
  const main = command(model.reading.active ? 'pause' : 'play');
  return [main, command('stop'), command('back'), command('forward'), ...speeds];
}
