import type { SiteState } from '@/utils/core/interface/popup-model.ts';
import type { Managed } from '@/utils/core/settings/managed.ts';
import { isListedSite } from '@/utils/core/settings/site-name.ts';
import {
  addButtonSite,
  isButtonSite,
  isEverySite,
  removeButtonSite,
  sitePattern,
} from '@/utils/platform/button-sites.ts';
import type { Tab } from '@/utils/platform/tabs.ts';

/** Whether the listen button shows on the site in the tab; `wanted`: the clinic wants it there, and the reader was not asked yet. */
export async function readSiteButton(tab: Tab | null, managed: Promise<Managed>): Promise<SiteState> {
  const [granted, { sites }] = await Promise.all([readGranted(tab), managed]);
  return granted === 'off' && isListedSite(sites, hostOf(tab)) ? 'wanted' : granted;
}

/** Shows the listen button on the site in the tab, or no more. */
export async function switchSiteButton(tab: Tab | null, wanted: 'on' | 'off'): Promise<SiteState> {
  const url = tab?.url ?? '';
  if (wanted === 'off') {
    await removeButtonSite(url);
    return tab === null ? 'off' : offIn(tab);
  }
  if (tab?.window === 'private') return 'private';
  return (await addButtonSite(url)) ? 'on' : 'denied';
}

async function readGranted(tab: Tab | null): Promise<SiteState> {
  if (tab?.url == null || sitePattern(tab.url) === null) return 'none';
  if (!(await isButtonSite(tab.url))) return offIn(tab);
  return (await isEverySite()) ? 'everywhere' : 'on';
}

function offIn({ window }: Pick<Tab, 'window'>): SiteState {
  return window === 'private' ? 'private' : 'off';
}

function hostOf(tab: Tab | null): string {
  return tab?.url != null && URL.canParse(tab.url) ? new URL(tab.url).hostname : '';
}
