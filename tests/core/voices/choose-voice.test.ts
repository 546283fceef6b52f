import { describe, expect, test } from 'vitest';
import type { Voice } from '@/utils/core/speech/speech-engine.ts';
import { chooseVoice, type VoiceWish } from '@/utils/core/voices/choose-voice.ts';

/** `Name|lang` for each voice. */
function voicesOf(...ids: readonly string[]): Voice[] {
  return ids.map((id) => {
    const [name = '', lang = ''] = id.split('|');
    return { id, name, lang };
  });
}

function choose(ids: readonly string[], wish: VoiceWish): string | null {
  return chooseVoice(voicesOf(...ids), wish)?.id ?? null;
}

describe('the voice for a text', () => {
  test('is the remembered one before a better match', () => {
    const preferred = { en: 'Ben|en-GB', fr: 'Zoe|fr-FR' };
    expect(choose(['Anna|en-US', 'Ben|en-GB', 'Zoe|fr-FR'], { lang: 'en-US', preferred })).toBe('Ben|en-GB');
  });

  test('is never a remembered one of another language, nor one that is gone', () => {
    expect(choose(['Anna|en-US', 'Zoe|fr-FR'], { lang: 'en', preferred: { en: 'Zoe|fr-FR' } })).toBe('Anna|en-US');
    expect(choose(['Anna|en-US'], { lang: 'en', preferred: { en: 'Ben|en-GB' } })).toBe('Anna|en-US');
  });

  test('is of the text’s own region where there is one', () => {
    expect(choose(['Anna|en-US', 'Ben|en-GB', 'Kai|en-AU'], { lang: 'en-AU' })).toBe('Kai|en-AU');
  });

  test.each([
    ['en-AU', ['Anna|en-US', 'Ben|en-GB', 'Kai|en-AU'], 'Anna|en-US'],
    ['zh-TW', ['Mei|zh-TW', 'Li|zh-CN'], 'Li|zh-CN'],
    ['zh-HK', ['Li|zh-CN', 'Sin-ji|zh-HK'], 'Sin-ji|zh-HK'],
  ])('of %s is the language’s one voice where dialects are alike', (lang, ids, chosen) => {
    expect(choose(ids, { lang, dialects: 'alike' })).toBe(chosen);
  });

  test('is the remembered one also where dialects are alike', () => {
    const wish = { lang: 'en-AU', dialects: 'alike', preferred: { en: 'Ben|en-GB' } } as const;
    expect(choose(['Anna|en-US', 'Ben|en-GB', 'Kai|en-AU'], wish)).toBe('Ben|en-GB');
  });

  test.each([
    ['en', ['Ben|en-GB', 'Anna|en-US'], 'Anna|en-US'],
    ['en-NZ', ['Ben|en-GB', 'Anna|en-US'], 'Anna|en-US'],
    ['pt', ['Rui|pt-PT', 'Ana|pt-BR'], 'Ana|pt-BR'],
    ['es', ['Luz|es-MX', 'Sol|es-ES'], 'Sol|es-ES'],
    ['zh-Hant', ['Li|zh-CN', 'Mei|zh-TW'], 'Mei|zh-TW'],
    ['fr-CH', ['Léo|fr-CA', 'Zoe|fr-FR'], 'Zoe|fr-FR'],
  ])('of %s without its own region is from the language’s home', (lang, ids, chosen) => {
    expect(choose(ids, { lang })).toBe(chosen);
  });

  test('is no joke, no variant and no robot while another speaks the language', () => {
    const odd = ['Bells|en-US', 'English (America)+Max|en-US', 'Eddy (English (US))|en-US', 'English espeak-ng|en-US'];
    expect(choose([...odd, 'Ben|en-GB'], { lang: 'en-US' })).toBe('Ben|en-GB');
    expect(choose(odd.slice(0, 2), { lang: 'en-US' })).toBe('English (America)+Max|en-US');
    expect(choose(odd.slice(0, 1), { lang: 'en-US' })).toBe('Bells|en-US');
  });

  test('is the better recording of two in one region', () => {
    expect(choose(['Samantha|en-US', 'Ava (Premium)|en-US'], { lang: 'en-US' })).toBe('Ava (Premium)|en-US');
  });

  test.each([
    ['fr', ['Anna|en-US']],
    ['not a language', ['Anna|en-US']],
    ['en', []],
    ['en', ['Eni|enm']],
    ['zh-CN', ['Sin-ji|zh-HK']],
    ['zh-HK', ['Li|zh-CN']],
  ])('of %s is null where no voice speaks it', (lang, ids) => {
    expect(choose(ids, { lang })).toBe(null);
  });

  test.each([
    ['nb-NO', 'Nora|no'],
    ['no', 'Nora|nb-NO'],
    ['zh-HK', 'Sin-ji|zh-HK'],
    ['yue', 'Sin-ji|zh-HK'],
    ['cmn-CN', 'Li|zh-CN'],
  ])('of %s may carry another tag of the same spoken language', (lang, id) => {
    expect(choose([id], { lang })).toBe(id);
  });

  test('is never one to be avoided, remembered or not', () => {
    const wish = { lang: 'en', preferred: { en: 'Anna|en-US' }, avoid: ['Anna|en-US'] };
    expect(choose(['Anna|en-US', 'Ben|en-GB'], wish)).toBe('Ben|en-GB');
  });

  test('is the same for the same list: the platform’s order decides a draw', () => {
    expect(choose(['Bea|en-US', 'Anna|en-US'], { lang: 'en' })).toBe('Bea|en-US');
  });

  test('is never one that sends the text away, chosen or alone, unless the reader has agreed', () => {
    const far: Voice = { id: 'Aria Online|en-US', name: 'Aria Online', lang: 'en-US', reach: 'network' };
    const near = voicesOf('English espeak-ng|en-GB');
    const preferred = { en: far.id };
    const id = (voices: readonly Voice[], wish: Partial<VoiceWish>) =>
      chooseVoice(voices, { lang: 'en', ...wish })?.id ?? null;
    expect(id([far], {})).toBe(null);
    expect(id([far], { preferred })).toBe(null);
    expect(id([far, ...near], { preferred, reach: 'device' })).toBe('English espeak-ng|en-GB');
    expect(id([far, ...near], { reach: 'network' })).toBe('English espeak-ng|en-GB');
    expect(id([far], { reach: 'network' })).toBe(far.id);
    expect(id([far, ...near], { preferred, reach: 'network' })).toBe(far.id);
  });

  test('is not one that sends the text away because its name is like that of the remembered one', () => {
    const far: Voice = { id: 'Ava (Online)|en-US', name: 'Ava (Online)', lang: 'en-US', reach: 'network' };
    const wish = { lang: 'en', preferred: { en: 'Ava|en-US' }, reach: 'network' } as const;
    expect(chooseVoice([far, ...voicesOf('Tom|en-US')], wish)?.id).toBe('Tom|en-US');
  });

  test('is found among 13,362, looking at each of them a few times at most', () => {
    const languages = ['en-US', 'en-GB', 'de', 'fr-FR', 'zh-CN', 'ar', 'no', 'es-MX', 'pt-BR', 'ru'];
    const ids = Array.from({ length: 13_362 }, (_, i) => `Voice ${i}+v${i}|${languages[i % 10]}`);
    let looks = 0;
    const voices = voicesOf(...ids, 'Max|de').map(
      (voice) =>
        new Proxy(voice, {
          get: (target, key) => {
            looks += 1;
            return Reflect.get(target, key);
          },
        }),
    );
    expect(chooseVoice(voices, { lang: 'de' })?.id).toBe('Max|de');
    expect(looks / voices.length).toBeLessThan(30);
  });
});
