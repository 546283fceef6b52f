import { normaliseLanguage } from './normalise-language.ts';

/**
 * The language as it is spoken, without region: the key under which a voice is remembered and
 * matched (`en` for `en-GB`). Two tags of equal key can be read by the same voice.
 *
 * Written alike but spoken apart: `zh-HK` and `zh-MO` voices speak Cantonese, so they are `yue`.
 * Written apart but one spoken norm: `no` and `nb`.
 */
export function spokenLanguage(tag: string): string | null {
  const normal = normaliseLanguage(tag);
  if (normal === null) return null;
  const [language = normal] = normal.split('-');
  if (language === 'zh' && /-(HK|MO)$/.test(normal)) return 'yue';
  return language === 'no' ? 'nb' : language;
}
