import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { MyWords } from '@/components/options/MyWords.tsx';
import type { Lexicon } from '@/utils/core/lexicon/lexicon.ts';
import type { Pronunciation } from '@/utils/core/text/pronunciations/pronunciation.ts';
import { readLexiconFile } from '@/utils/dom/read-lexicon-file.ts';
import { english } from '../fakes/english.ts';
import { settle } from '../fakes/settle.ts';
import { choose, chooseFile, press, submit, tick, type } from './happenings.ts';
import { findFaults, show } from './show.ts';

const OZEMPIC: Pronunciation = {
  text: 'Ozempic',
  say: 'owe zem pick',
  language: null,
  where: 'word',
  letters: 'any case',
};
const CAFE: Pronunciation = { text: 'café', say: 'kafé', language: 'fr', where: 'anywhere', letters: 'as written' };
const META = { language: 'fr', xml: '<meta name="a" content="b"></meta>' };

/** The list as the options page holds it: each change is what is shown next. */
function showWords(entries: readonly Pronunciation[] = [], kept: Lexicon['kept'] = [], silence: string | null = null) {
  const tried: Pronunciation[] = [];
  let lexicon: Lexicon = { entries, kept };
  const changes: Lexicon[] = [];
  const said: string[] = [];
  const content = () => (
    <MyWords
      lexicon={lexicon}
      translate={english}
      nameLanguage={(tag) => (tag === 'fr' ? 'French' : tag)}
      readFile={readLexiconFile}
      silence={silence}
      onListen={(entry) => tried.push(entry)}
      onTell={(words) => said.push(words)}
      onChange={(next) => {
        changes.push(next);
        lexicon = next;
        shown.show(content());
      }}
    />
  );
  const shown = show(content());
  const form = () => shown.container.querySelector('form') as HTMLFormElement;
  const write = (text: string, say: string) => {
    act(() => type(shown.field('Word on the page'), text));
    act(() => type(shown.field('Say it like this'), say));
  };
  const save = (origin: 'reader' | 'script' = 'reader') => act(() => submit(form(), origin));
  const lines = () => Array.from(shown.container.querySelectorAll('li > span'), ({ textContent }) => textContent);
  /** What stands beside the words, of what has just happened. */
  const noted = () => Array.from(shown.container.querySelectorAll('[data-note]'), ({ textContent }) => textContent);
  const links = () => Array.from(shown.container.querySelectorAll('a'), (a) => [a.textContent, a.download]);
  const take = async (content: BlobPart, origin: 'reader' | 'script' = 'reader') => {
    await act(async () => {
      chooseFile(shown.field('Add words from a file'), new File([content], 'words'), origin);
      await settle();
    });
  };
  /** As after any change of the settings, here or elsewhere: all entries are read anew. */
  const reread = () => {
    lexicon = structuredClone(lexicon);
    shown.show(content());
  };
  return { ...shown, reread, changes, tried, said, noted, write, save, lines, links, take, now: () => lexicon };
}

describe('my words', () => {
  test('take a word, say so and wait for the next', () => {
    const { write, save, lines, noted, said, field, changes } = showWords();
    write(' Ozempic ', 'owe  zem pick');
    save();
    expect(changes).toEqual([{ entries: [OZEMPIC], kept: [] }]);
    expect(lines()).toEqual(['Ozempic: owe zem pick (All languages)']);
    expect([noted(), said]).toEqual([['Added: Ozempic'], ['Added: Ozempic']]);
    expect([field('Word on the page').value, document.activeElement]).toEqual(['', field('Word on the page')]);
  });

  test('take a word with its language, place and case', () => {
    const { write, save, select, checkbox, changes } = showWords();
    write('café', 'kafé');
    act(() => choose(select('Language'), 'fr'));
    act(() => tick(checkbox('Inside longer words too')));
    act(() => tick(checkbox('Only with these capital letters')));
    save();
    expect(changes).toEqual([{ entries: [CAFE], kept: [] }]);
  });

  test.each([
    ['', 'foo', 'Type the word first.'],
    ['foo', ' ', 'Type how to say it first.'],
    ['B12', 'bee', 'Numbers must stay as they are, so “1” cannot be used here.'],
    ['mg', 'em gee', 'Units must stay as they are, so “mg” cannot be used here.'],
    ['foo', 'not foo', '“not” may change what a page means, so it cannot be used here.'],
    ['a+b', 'foo', 'The word on the page can have only letters, spaces, hyphens, dots and ’.'],
    ['foo', '[[foo]]', 'How to say it can have only letters, spaces, commas, hyphens, dots and ’.'],
    ['f'.repeat(81), 'foo', 'This is too long. Use 80 letters or less.'],
  ])('refuse "%s" said as "%s" in words, and keep what was typed', (text, say, why) => {
    const { write, save, noted, changes, field } = showWords();
    write(text, say);
    save();
    expect([noted(), changes, field('Word on the page').value]).toEqual([[why], [], text]);
  });

  test('can be heard, in the list and before they are taken', () => {
    const { button, write, tried, changes } = showWords([OZEMPIC]);
    act(() => press(button('Listen to Ozempic')));
    write(' café ', 'kafé');
    act(() => press(button('Listen')));
    expect([tried, changes]).toEqual([[OZEMPIC, { ...CAFE, language: null, where: 'word', letters: 'any case' }], []]);
  });

  test('cannot be heard where they would not be taken', () => {
    const { button, write, tried, noted } = showWords();
    write('mg', 'em gee');
    act(() => press(button('Listen')));
    expect([tried, noted()]).toEqual([[], ['Units must stay as they are, so “mg” cannot be used here.']]);
  });

  test('say why they are not heard', () => {
    const { noted } = showWords([OZEMPIC], [], 'No voice.');
    expect(noted()).toEqual(['No voice.']);
  });

  test('change a word in its place', () => {
    const { button, write, save, lines, field } = showWords([OZEMPIC, CAFE]);
    act(() => press(button('Change Ozempic')));
    expect([field('Word on the page').value, field('Say it like this').value]).toEqual(['Ozempic', 'owe zem pick']);
    write('Ozempic', 'ozz em pick');
    save();
    expect(lines()).toEqual(['Ozempic: ozz em pick (All languages)', 'café: kafé (French)']);
  });

  test('change a word in its place though the settings have changed meanwhile', () => {
    const { button, write, save, lines, reread } = showWords([OZEMPIC, CAFE]);
    act(() => press(button('Change Ozempic')));
    reread();
    write('Wegovy', 'we go vee');
    save();
    expect(lines()).toEqual(['Wegovy: we go vee (All languages)', 'café: kafé (French)']);
  });

  test('forget the change of a word that was removed though the settings have changed meanwhile', () => {
    const { button, field, reread } = showWords([OZEMPIC]);
    act(() => press(button('Change Ozempic')));
    reread();
    act(() => press(button('Remove Ozempic')));
    expect(field('Word on the page').value).toBe('');
  });

  test('leave a word as it was', () => {
    const { button, write, changes, field } = showWords([OZEMPIC]);
    act(() => press(button('Change Ozempic')));
    write('Ozempic', 'x');
    act(() => press(button('Cancel')));
    expect([changes, field('Word on the page').value]).toEqual([[], '']);
  });

  test('remove a word, say so and keep the focus', () => {
    const { button, lines, noted, field } = showWords([OZEMPIC, CAFE]);
    act(() => press(button('Remove Ozempic')));
    expect([lines(), noted()]).toEqual([['café: kafé (French)'], ['Removed: Ozempic']]);
    expect(document.activeElement).toBe(field('Word on the page'));
  });

  test('take no word beyond 500', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const all = Array.from({ length: 500 }, (_, index) => {
      const text = `qu${letters[index % 26]}${letters[Math.floor(index / 26)]}`;
      return { ...OZEMPIC, text };
    });
    const { write, save, noted, changes } = showWords(all);
    write('Ozempic', 'owe zem pick');
    save();
    expect([noted(), changes]).toEqual([['The list is full. Remove a word to add a new one.'], []]);
  });

  test('take the words of a file', async () => {
    const { take, lines, noted } = showWords([OZEMPIC]);
    await take('ozempic = ozz em pick\nfoo = fuh\n');
    expect(lines()).toEqual(['ozempic: ozz em pick (All languages)', 'foo: fuh (All languages)']);
    expect(noted()).toEqual(['Added 2 words from the file.']);
  });

  test('tell of words in a file that are only kept', async () => {
    const { take, lines, noted, links } = showWords();
    const lexeme = (text: string, say: string) =>
      `<lexeme>\n<grapheme>${text}</grapheme><alias>${say}</alias></lexeme>\n`;
    await take(
      `<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" xml:lang="fr">\n${lexeme('foo', 'fuh')}${lexeme('W3C', 'web')}</lexicon>`,
    );
    expect(lines()).toEqual(['foo: fuh (French)']);
    expect(noted()).toEqual([
      'Added 1 word from the file. Hark keeps 1 more word but does not say it. Line 5: Numbers must stay as they are, so “3” cannot be used here.',
    ]);
    expect(links()).toEqual([
      ['Save as plain text', 'words.txt'],
      ['Save as a list for voices (PLS): French', 'words-fr.pls'],
    ]);
  });

  test.each<[string, BlobPart, string]>([
    ['with a broken line', 'foo = fuh\nbar', 'Nothing was added. Line 2: Write the word, then =, then how to say it.'],
    [
      'with a digit',
      'foo = 5',
      'Nothing was added. Line 1: Numbers must stay as they are, so “5” cannot be used here.',
    ],
    [
      'with entities',
      '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
      'Nothing was added. Line 1: The file has parts that Hark does not open, to keep you safe. Choose another file.',
    ],
    [
      'in another encoding',
      new Uint8Array([0x66, 0xfc, 0x3d, 0x66]),
      'Nothing was added. Line 1: The file must be saved as UTF-8 (plain text of any language). Save it that way and try again.',
    ],
    [
      'that is too large',
      'a'.repeat(500_001),
      'Nothing was added. Line 1: The file is too large. Hark takes files of up to 500 kilobytes. Make smaller files of it.',
    ],
  ])('refuse a file %s and change nothing', async (_what, content, why) => {
    const { take, noted, changes } = showWords([OZEMPIC]);
    await take(content);
    expect([noted(), changes]).toEqual([[why], []]);
  });

  test('read a file in UTF-16', async () => {
    const { take, lines } = showWords();
    await take(new Uint8Array([0xff, 0xfe, ...[...'foo=fuh'].flatMap((letter) => [letter.charCodeAt(0), 0])]));
    expect(lines()).toEqual(['foo: fuh (All languages)']);
  });

  test('can be saved as plain text and as a PLS file for each language', async () => {
    const { links, container } = showWords([OZEMPIC, CAFE], [META]);
    expect(links()).toEqual([
      ['Save as plain text', 'words.txt'],
      ['Save as a list for voices (PLS): French', 'words-fr.pls'],
      ['Save as a list for voices (PLS): All languages', 'words-und.pls'],
    ]);
    await act(() => {});
    expect(Array.from(container.querySelectorAll('a'), ({ href }) => href.split(':', 1)[0])).toEqual([
      'blob',
      'blob',
      'blob',
    ]);
  });

  test('do nothing that a script does', async () => {
    const { save, write, take, button, changes, tried } = showWords([OZEMPIC]);
    write('foo', 'fuh');
    save('script');
    press(button('Remove Ozempic'), 'script');
    press(button('Listen to Ozempic'), 'script');
    press(button('Listen'), 'script');
    await take('foo = fuh', 'script');
    expect([changes, tried]).toEqual([[], []]);
  });

  test('have no fault that axe knows', async () => {
    const { container, write, save } = showWords([OZEMPIC, CAFE], [META]);
    write('mg', 'em');
    save();
    expect(await findFaults(container)).toEqual([]);
  });
});
