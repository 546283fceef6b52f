import type { PageSettings } from '@/utils/core/messages/page-settings.ts';
import { listFixedSpeeds } from '@/utils/core/settings/fixed-speeds.ts';
import type { SettingsLook } from '@/utils/platform/settings-store.ts';
import { wishesOf } from './wishes-of.ts';

/** What a page needs of the settings that hold on its site. */
export function toPageSettings({ settings, managed }: Pick<SettingsLook, 'settings' | 'managed'>): PageSettings {
  const { rate, rates, voiceRates, closedSections, reading, alternatives, choices } = settings;
  const { citations } = choices;
  const { marks, panelEdge, panelExtent } = settings;
  return {
    rate,
    rates,
    voiceRates,
    fixedSpeeds: listFixedSpeeds(managed),
    closedSections,
    wording: { reading, alternatives, choices: citations === undefined ? {} : { citations } },
    marks,
    panelEdge,
    panelExtent,
    settingsPage: managed.hidden.includes('settings') ? 'hidden' : 'shown',
    wishes: wishesOf(settings),
  };
}
