import type { PopupModel } from '@/utils/core/interface/popup-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { PlayerCommand, SpeedCommand } from '@/utils/core/messages/player-command.ts';
import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import type { SiteKind, SiteWish } from '@/utils/core/settings/site-choices.ts';
import { HelpLinks } from '../help/HelpLinks.tsx';
import { Toolbar, type ToolbarButton } from '../panel/Toolbar.tsx';
import type { LanguageSelect } from './LanguageSelect.tsx';
import type { LeaveOutFields } from './LeaveOutFields.tsx';
import { MainActions } from './MainActions.tsx';
import { PopupState } from './PopupState.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import type { SleepSelect } from './SleepSelect.tsx';
import type { VoiceSelect } from './VoiceSelect.tsx';

interface PopupProps {
  readonly model: PopupModel;
  readonly translate: Translate;
  readonly direction: 'ltr' | 'rtl';
  /** `popup`: behind the toolbar's button, 800 px wide and 600 px high at most. `page`: in a tab of its own. */
  readonly room: 'popup' | 'page';
  readonly onListen: (passage: PassageChoice) => void;
  readonly onCommand: (command: PlayerCommand) => void;
  readonly onSpeed: (command: SpeedCommand) => void;
  readonly onSleep: (minutes: number | null) => void;
  /** What shows when reading stops; null until something is read. */
  readonly Sleep: typeof SleepSelect | null;
  /** The steps that are shown when asked for; none until something is read. */
  readonly rareSteps: readonly ToolbarButton[];
  /** What shows the voices; null until it is loaded with them. */
  readonly Voices: typeof VoiceSelect | null;
  /** What shows the languages that the page can be read in; null until it is loaded with the voices. */
  readonly Languages: typeof LanguageSelect | null;
  /** The part of the voices was opened. */
  readonly onVoices: () => void;
  readonly onVoice: (voiceId: string | null) => void;
  readonly onTry: () => void;
  readonly onLanguage: (lang: string | null) => void;
  readonly onFavourite: (wanted: 'yes' | 'no') => void;
  readonly onSite: (wanted: 'on' | 'off') => void;
  /** What shows what is left out on this site; null until it is loaded. */
  readonly LeaveOut: typeof LeaveOutFields | null;
  /** That part was opened. */
  readonly onLeaveOut: () => void;
  readonly onKind: (kind: SiteKind, wish: SiteWish) => void;
  readonly onAllSites: () => void;
  readonly onReadingView: () => void;
  /** A file is made of what the main button would read. */
  readonly onSave: (passage: 'selection' | 'page') => void;
  readonly onSiteWords: () => void;
  readonly onPage: () => void;
  readonly onSettings: () => void;
  readonly onSoundCheck: () => void;
  readonly onHelp: () => void;
}

/** Hark's menu behind the toolbar button: what goes on, the main thing to do, the rest. Opening it speaks nothing. */
export function Popup(props: PopupProps) {
  const { model, translate, direction, room, Sleep, Voices, Languages, LeaveOut } = props;
  const { page } = model;
  const buttons = listButtons(props);
  const more = model.reading === null ? null : { label: translate('player.more'), buttons: props.rareSteps };
  return (
    <main>
      <h1>{translate('popup.title')}</h1>
      <PopupState model={model} translate={translate} />
      <MainActions
        model={model}
        translate={translate}
        onListen={props.onListen}
        onCommand={props.onCommand}
        onReadingView={props.onReadingView}
      >
        {buttons.length === 0 && more === null ? null : (
          <Toolbar label={translate('player.label')} direction={direction} buttons={buttons} more={more} />
        )}
        <p class="speed">{model.speedText}</p>
        {model.locked.includes('speed') ? <p class="lock">{translate('managed.lock')}</p> : null}
      </MainActions>
      {model.reading === null || Sleep === null ? null : (
        <Sleep minutes={model.sleep} translate={translate} onSleep={props.onSleep} />
      )}
      <details data-part="voices" onToggle={(event) => event.currentTarget.open && props.onVoices()}>
        <summary>{translate('popup.voices')}</summary>
        {model.voices === null || Voices === null ? null : (
          <Voices
            choices={model.voices}
            translate={translate}
            lockId={model.locked.includes('voice') ? 'voice-lock' : undefined}
            onVoice={props.onVoice}
            onTry={props.onTry}
            onFavourite={props.onFavourite}
          />
        )}
        {model.locked.includes('voice') ? (
          <p id="voice-lock" class="lock">
            {translate('managed.lock')}
          </p>
        ) : null}
        {model.language === null || Languages === null ? null : (
          <Languages choices={model.language} translate={translate} onLanguage={props.onLanguage} />
        )}
      </details>
      <SiteSwitch site={model.site} translate={translate} onSite={props.onSite} />
      {model.leaveOut === 'none' ? null : (
        <details data-part="leave-out" onToggle={(event) => event.currentTarget.open && props.onLeaveOut()}>
          <summary>{translate('popup.leave-out')}</summary>
          {model.leaveOut === 'offered' || LeaveOut === null ? null : (
            <LeaveOut
              model={model.leaveOut}
              translate={translate}
              onKind={props.onKind}
              onAllSites={props.onAllSites}
            />
          )}
        </details>
      )}
      <div class="help">
        {page === 'selection' || page === 'page'
          ? link(translate('player.save-audio'), 'save-audio', () => props.onSave(page))
          : null}
        {model.siteWords === 'none' ? null : link(translate('popup.site-words'), 'site-words', props.onSiteWords)}
        {room === 'page' ? null : link(translate('popup.page'), 'page', props.onPage)}
        {model.settingsPage === 'hidden' ? null : link(translate('popup.settings'), 'settings', props.onSettings)}
        <HelpLinks translate={translate} onSoundCheck={props.onSoundCheck} onHelp={props.onHelp} />
      </div>
    </main>
  );
}

function link(words: string, action: string, act: () => void) {
  return (
    <p>
      <button type="button" class="link" data-action={action} onClick={(event) => event.isTrusted && act()}>
        {words}
      </button>
    </p>
  );
}

function listButtons({ model, translate, onCommand, onSpeed }: PopupProps): readonly ToolbarButton[] {
  const command = (name: 'stop' | 'back' | 'forward'): ToolbarButton => ({
    id: name,
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
  const speeds = model.locked.includes('speed') ? [] : [speed('slower'), speed('faster')];
  return model.reading === null ? speeds : [command('stop'), command('back'), command('forward'), ...speeds];
}
