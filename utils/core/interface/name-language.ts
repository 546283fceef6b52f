/** The language in the reader's own words; the bare tag where the browser knows no name for it. */
export function nameLanguage(lang: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(lang) ?? lang;
  } catch {
    // RangeError: the tag is not well formed, and it came from a page.
    return lang;
  }
}
