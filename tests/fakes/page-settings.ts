import { toPageSettings } from '@/utils/app/to-page-settings.ts';
import type { PageSettings } from '@/utils/core/messages/page-settings.ts';
import { NOT_MANAGED } from '@/utils/core/settings/managed.ts';
import { parseSettings, type Settings } from '@/utils/core/settings/settings.ts';

/** What a page is told where the reader has chosen these, and no clinic anything. */
export function pageSettings(chosen: Partial<Settings> = {}): PageSettings {
  return toPageSettings({ settings: { ...parseSettings({}), ...chosen }, managed: NOT_MANAGED });
}
