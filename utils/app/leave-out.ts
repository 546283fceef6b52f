import type { LeaveOutModel } from '@/utils/core/interface/popup-model.ts';
import { chooseOnSite, lookAtSite, type SiteKind, type SiteWish } from '@/utils/core/settings/site-choices.ts';
import { removeSite } from '@/utils/core/settings/site-list.ts';
import type { SettingsStore } from '@/utils/platform/settings-store.ts';
import { createSiteChoicesStore } from '@/utils/platform/site-choices-store.ts';

export interface LeaveOutParts {
  readonly store: SettingsStore;
  /** As in "https://clinic.example". */
  readonly origin: string;
  readonly onChange: () => void;
}

/** What is left out on one site, as it is and as the reader wants it. */
export interface LeaveOut {
  model(): LeaveOutModel;
  choose(kind: SiteKind, wish: SiteWish): Promise<void>;
  /** Takes the site's own choices away. */
  asOnAllSites(): Promise<void>;
}

export async function openLeaveOut({ store, origin, onChange }: LeaveOutParts): Promise<LeaveOut> {
  const sites = createSiteChoicesStore();
  let [list, look] = await Promise.all([sites.read(), store.look()]);
  sites.watch((now) => {
    list = now;
    onChange();
  });
  store.watch((_settings, now) => {
    look = now;
    onChange();
  });
  return {
    model() {
      const { settings, managed } = look;
      const kinds = lookAtSite(settings, managed, list, origin);
      return { kinds, own: kinds.some(({ by }) => by === 'site') ? 'some' : 'none', reading: settings.reading };
    },
    choose: (kind, wish) => sites.update((now) => chooseOnSite(now, origin, kind, wish)),
    asOnAllSites: () => sites.update((now) => removeSite(now, origin)),
  };
}
