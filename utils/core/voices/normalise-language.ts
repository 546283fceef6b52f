/**
 * A BCP 47 tag (`en-US`, `zh-Hant-TW`) from whatever a platform wrote: `en_us` on Android,
 * `eng-US-f000` in Firefox for Android, `zh-yue`. Language, script and region are kept, all else
 * is dropped. Null when there is no language in it.
 */
export function normaliseLanguage(written: string): string | null {
  const [language = '', ...rest] = written.trim().split(/[-_]/);
  if (!/^[a-z]{2,3}$/i.test(language)) return null;
  // "zh-yue": an extended language stands for itself.
  const extended = language.toLowerCase() === 'zh' ? rest.find((part) => /^(yue|cmn)$/i.test(part)) : undefined;
  const script = rest.find((part) => /^[a-z]{4}$/i.test(part));
  const region = rest.find((part) => /^([a-z]{2}|\d{3})$/i.test(part));
  const tag = [extended ?? language, script, region].filter((part) => part !== undefined).join('-');
  // Also maps ISO 639-2 and retired codes: eng → en, cmn → zh, iw → he.
  return Intl.getCanonicalLocales(tag)[0] ?? null;
}
