/** Under which names in `storage.local` it stands what decides how a page is read. */
export const SETTINGS_KEY = 'settings';
export const SITE_CHOICES_KEY = 'siteChoices';
export const SITE_WORDS_KEY = 'siteWords';
