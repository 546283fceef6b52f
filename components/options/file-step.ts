import { type SettingPlace, writePlace } from '@/utils/core/settings/setting-place.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import type { SettingsFileFault, SettingsFileRead } from '@/utils/core/settings/settings-file.ts';
import type { SiteChoices } from '@/utils/core/settings/site-choices.ts';

/** Where the reader is with a file of settings, or with setting all back. */
export type FileStep =
  | { readonly at: 'start' }
  | { readonly at: 'refused'; readonly fault: SettingsFileFault }
  /** Nothing is changed yet; `wanted` are the places that are ticked, `held` those that the clinic has set. */
  | {
      readonly at: 'look';
      readonly read: Read;
      readonly wanted: ReadonlySet<string>;
      readonly held: readonly SettingPlace[];
    }
  /** `before`: what can be brought back; `after`: what stood there when it was done. */
  | {
      readonly at: 'done';
      readonly what: 'taken' | 'reset';
      readonly count: number;
      readonly before: Before;
      readonly after: Settings;
    }
  /** The file was looked at, and nothing of it taken. */
  | { readonly at: 'left' }
  | { readonly at: 'undone' };

interface Before {
  readonly settings: Settings;
  readonly sites: readonly SiteChoices[];
}

type Read = Extract<SettingsFileRead, { readonly result: 'read' }>;

/** The step after a file was chosen. All is ticked but what would let texts leave the device: that takes a yes of its own. */
export function lookAt(read: SettingsFileRead, isAllowed: (place: SettingPlace) => boolean): FileStep {
  if (read.result === 'refused') return { at: 'refused', fault: read.fault };
  const changes = read.changes.filter(isAllowed);
  const held = read.changes.filter((place) => !isAllowed(place));
  const wanted = changes.filter((place) => !isRisk(place, read.after));
  return { at: 'look', read: { ...read, changes }, wanted: new Set(wanted.map(writePlace)), held };
}

export function isRisk({ name }: SettingPlace, after: Settings): boolean {
  return name === 'reach' && after.reach === 'network';
}
