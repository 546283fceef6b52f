import type { ToBackground } from '@/utils/core/messages/to-background.ts';
import { stepSpeedFor } from '@/utils/core/settings/speed.ts';
import type { MessageOrigin } from '@/utils/platform/runtime-messages.ts';
import type { SettingsStore } from '@/utils/platform/settings-store.ts';
import { readSettingsOfSite } from './settings-of-site.ts';
import { toPageSettings } from './to-page-settings.ts';

type SettingsWish = Extract<ToBackground, { type: 'read-settings' | 'step-speed' | 'place-panel' }>;

/**
 * What the reader in a page asks of the settings. It gets them as they hold on the site that the browser names for it,
 * whatever it says of itself. What it changes is the reader's own, for all sites.
 */
export function answerSettings(wish: SettingsWish, origin: MessageOrigin, settings: SettingsStore): Promise<unknown> {
  switch (wish.type) {
    case 'read-settings':
      return readSettingsOfSite(settings, siteOf(origin)).then(toPageSettings);
    case 'step-speed':
      return settings.update((own) => stepSpeedFor(own, wish.subject, wish.step)).then(() => 'done');
    case 'place-panel':
      return settings.update(() => wish.place).then(() => 'done');
  }
}

/** For Hark's own pages nothing is kept. */
function siteOf(origin: MessageOrigin): string {
  return origin.from === 'tab' && URL.canParse(origin.url) ? new URL(origin.url).origin : '';
}
