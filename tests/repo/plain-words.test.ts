import { daleChall } from 'dale-chall';
import { describe, expect, test } from 'vitest';
import catalog from '@/locales/en.json';

/** The 3,000 words that four of five children of grade four know (Chall and Dale, 1995). */
const EASY = new Set(daleChall.map((word) => word.toLowerCase()));

/** What everybody meets who uses a browser or a device that speaks, by the names that these use themselves. */
const OF_DEVICES =
  'accessibility adverts android audio bluetooth browser cancel chrome chromeos chromium code contrast data device extension firefox font headphones headset install internet keyboard linked linux loudspeaker macos media megabyte kilobyte memory menu mute muted network online output password paused program reset restart sample scan site software system tab text-to-speech undo unmute update version volume zoom';

/** What is talked about here, and little else that has no easier word. */
const OF_READING =
  'british caption clinic colour comma content digit example fade favourite heading highlight highlighted hyphen item larger license licence link listener main maker manage medium normal paragraph passage patient pause press private problem quote result scaled section sepia source special spoken support text type unit usual whatever whether alternative later';

/** What stands for nothing else: products, fonts, and what is typed to have them. */
const NAMES =
  'atkinson hyperlegible lexend opendyslexic espeak ng espeak-ng speech-dispatcher enable-speech-dispatcher readium sil hark';

/** Words of a trade that cannot be left out, each with the message that says what it is. */
const EXPLAINED: Readonly<Record<string, readonly [says: RegExp, ids: readonly string[]]>> = {
  fingerprinting: [/hide your device from sites \(“resist fingerprinting”\)/, ['advice.allow-voices-firefox']],
  resist: [/hide your device from sites \(“resist fingerprinting”\)/, ['advice.allow-voices-firefox']],
  ogg: [/kinds of sound files/, ['save.explain.format']],
  magnetic: [/“magnetic resonance imaging” \(a scan\)/, ['options.abbreviations.explain']],
  resonance: [/“magnetic resonance imaging” \(a scan\)/, ['options.abbreviations.explain']],
  imaging: [/“magnetic resonance imaging” \(a scan\)/, ['options.abbreviations.explain']],
};

const known = new Set([...`${OF_DEVICES} ${OF_READING} ${NAMES}`.split(' '), ...Object.keys(EXPLAINED)]);

/** A word as it may stand in a list: without the endings that English puts to any of them. */
const formsOf = (word: string): readonly string[] => [
  word,
  ...[/['’]s$/, /n['’]t$/, /s$/, /es$/, /ed$/, /d$/, /ing$/, /ly$/, /er$/, /est$/].map((ending) =>
    word.replace(ending, ''),
  ),
  word.replace(/ie[sd]$/, 'y'),
  word.replace(/ing$/, 'e'),
  word.replace(/(.)\1(?:ed|ing|er)$/, '$1'),
];

const wordsOf = (message: string): readonly string[] =>
  message
    .replaceAll(/\{\w+, (?:plural|select|number)[^{}]*|\{\w+\}|https?:\S+|#[\dA-F]{6}/g, ' ')
    .toLowerCase()
    .match(/\b[a-z][a-z’'-]*[a-z]\b/g) ?? [];

/** What is searched for and never shown, and what is said to people who write pages, in the words of their trade. */
const isToReaders = ([id]: readonly [id: string, message: string]) => !/^(?:find|mend)\./.test(id);
/** Short forms have a test of their own. */
const SHORT_FORMS = new Set(['gpl', 'json', 'mg', 'mri', 'ms', 'pdf', 'pls', 'utf', 'wav']);

const messages = Object.entries(catalog).filter(isToReaders);

describe('A-3.1.3: the words of the interface', () => {
  test('are easy ones, or known to who reads with a device, or explained', () => {
    const unusual = messages.flatMap(([id, message]) =>
      wordsOf(message)
        .filter((word) => !SHORT_FORMS.has(word) && !formsOf(word).some((form) => EASY.has(form) || known.has(form)))
        .map((word) => `${word} (${id})`),
    );
    expect(unusual).toEqual([]);
  });

  test('of a list are all used', () => {
    const used = new Set(messages.flatMap(([, message]) => wordsOf(message).flatMap(formsOf)));
    expect([...known].filter((word) => !used.has(word))).toEqual([]);
  });

  test.each(Object.entries(EXPLAINED))('“%s” is explained where it stands', (word, [says, ids]) => {
    const at = messages.filter(([, message]) => wordsOf(message).includes(word));
    // What names a choice stands above the explanation of its field.
    expect(at.map(([id]) => id).filter((id) => !id.startsWith('format.'))).toEqual(ids);
    for (const id of ids) expect(catalog[id as keyof typeof catalog]).toMatch(says);
  });
});
