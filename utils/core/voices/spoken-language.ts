import { normaliseLanguage } from './normalise-language.ts';

/**
 * The language as it is spoken, without region: the key under which a voice is remembered and
 * matched (`en` for `en-GB`). Two tags of equal key can be read by the same voice. Null when
 * there is no language in `written`.
 */
export function spokenLanguage(written: string): string | null {
  const tag = normaliseLanguage(written);
  return tag === null ? null : spokenLanguageOfTag(tag);
}

/**
 * The same for a tag that is normalised already, as `Voice.lang` is: without the platform's help,
 * because it is asked for each of 13,000 voices.
 *
 * Written alike but spoken apart: `zh-HK` and `zh-MO` voices speak Cantonese, so they are `yue`.
 * Written apart but one spoken norm: `no` and `nb`.
 */
export function spokenLanguageOfTag(tag: string): string {
  const hyphen = tag.indexOf('-');
  const language = hyphen === -1 ? tag : tag.slice(0, hyphen);
  if (language === 'zh' && /-(HK|MO)$/.test(tag)) return 'yue';
  return language === 'no' ? 'nb' : language;
}
