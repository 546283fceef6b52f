import type { Settings } from '../core/settings/settings.ts';
import { LARGEST_SETTINGS_FILE, readSettingsFile, type SettingsFileRead } from '../core/settings/settings-file.ts';
import { decodeFile } from './decode-file.ts';

/** What a file of settings that the reader has chosen would change in these. */
export async function openSettingsFile(file: Blob, mine: Settings): Promise<SettingsFileRead> {
  const decoded = await decodeFile(file, LARGEST_SETTINGS_FILE);
  return decoded.result === 'text'
    ? readSettingsFile(decoded.text, mine)
    : { result: 'refused', fault: decoded.result };
}
