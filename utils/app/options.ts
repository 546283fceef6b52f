import { nameLanguage } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { PlayerActivity } from '@/utils/core/reading/player-view.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import type { Pronunciation } from '@/utils/core/text/pronunciations/pronunciation.ts';
import type { SettingsStore } from '@/utils/platform/settings-store.ts';
import { openTrial } from './open-trial.ts';
import { createTrialLine } from './trial-line.ts';

/** The settings page as it is shown. */
export interface OptionsModel {
  readonly settings: Settings;
  /** Why a word that was to be tried is not heard; null when all is well. */
  readonly silence: string | null;
}

interface OptionsParts {
  readonly store: SettingsStore;
  readonly translate: Translate;
  /** BCP 47 tag of the interface's words. Words for all languages are tried in it. */
  readonly locale: string;
  readonly onModel: (model: OptionsModel) => void;
}

/** The settings page's doings. */
export interface OptionsControl {
  save(change: Partial<Settings>): Promise<void>;
  /** Says one of the reader's words, in place of whatever is being read. */
  listen(entry: Pronunciation): Promise<void>;
}

/** Shows the settings as they are, and lets the reader hear a word: to the speech host the page is one more reader. */
export async function openOptions({ store, translate, locale, onModel }: OptionsParts): Promise<OptionsControl> {
  let model: OptionsModel = { settings: await store.read(), silence: null };
  const update = (news: Partial<OptionsModel>) => {
    model = { ...model, ...news };
    onModel(model);
  };
  const explain = (activity: PlayerActivity): string | null => {
    if (activity.status !== 'blocked') return null;
    const { reason } = activity;
    return reason.kind === 'no-voice'
      ? translate('words.no-voice', { language: nameLanguage(reason.lang, locale) })
      : translate('words.not-heard');
  };
  const trialLine = createTrialLine((activity) => update({ silence: explain(activity) }));

  store.watch((settings) => update({ settings }));
  update({});

  return {
    save: (change) => store.update(() => change),
    async listen(entry) {
      update({ silence: null });
      const isSent = await trialLine.say((passageId) =>
        openTrial(entry, { passageId, settings: model.settings, locale }),
      );
      if (!isSent) update({ silence: translate('words.not-heard') });
    },
  };
}
