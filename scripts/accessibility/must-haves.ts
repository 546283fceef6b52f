import type { NamedTest } from './named-test.ts';
import {
  FORMULA_WORDS,
  FORMULAS,
  HEARD,
  LANGUAGE_CHOICE,
  LANGUAGES,
  MEDIA_KEYS,
  OPEN_SECTION,
  PAUSES,
  SKIP_MARKS,
  SOUND,
  STEPS,
  TABLES,
  VOICE_LIST,
  VOICES,
} from './reading-tests.ts';
import {
  ARTICLE,
  CONTROLS,
  FOLLOWER,
  MARK_FIELDS,
  MARK_SHEET,
  MARKS,
  NEW_PAINTER,
  OPTIONS,
  PAGE_SETTINGS,
  PANEL,
  PANEL_LOOKS,
  POPUP,
  POPUP_BROWSER,
  SELECTION,
  SITE_CHOICES,
} from './tests.ts';

/** `part`: some of it is there, and counts half, as for the others. */
export type Score = 'pass' | 'part' | 'not';

/** One of the twenty read-aloud must-haves of the DAISY Consortium's requirements. */
export interface MustHave {
  readonly asks: string;
  readonly score: Score;
  /** What Hark does, or why it does not. */
  readonly hark: string;
  readonly tests: readonly NamedTest[];
  /** What others do, by their published source: Read Aloud, Talkie, Chrome’s Reading Mode, Firefox’s Reader View. */
  readonly others: readonly [Score, Score, Score, Score];
}

const letters: Readonly<Record<string, Score>> = { Y: 'pass', P: 'part', N: 'not' };

function mustHave(asks: string, others: string, score: Score, hark: string, ...tests: readonly NamedTest[]): MustHave {
  const [readAloud, talkie, chrome, firefox] = [...others].map((letter) => letters[letter] ?? 'not');
  if (!readAloud || !talkie || !chrome || !firefox) throw new Error(`${others} does not tell of four.`);
  return { asks, score, hark, tests, others: [readAloud, talkie, chrome, firefox] };
}

/** In the order of the requirements, final version of 31 October 2025. */
export const MUST_HAVES: readonly MustHave[] = [
  mustHave('Listen by text-to-speech', 'YYYY', 'pass', 'Any page is read, title first.', ARTICLE.whole),
  mustHave(
    'Control where reading starts: a screen reader’s position, a chosen place, the first text in view',
    'PNPP',
    'pass',
    'In that order; a screen reader’s position is known as the focus or the caret.',
    ARTICLE.here,
    POPUP_BROWSER.caret,
    HEARD.focus,
    HEARD.screen,
  ),
  mustHave(
    'Read a selection, from a word to paragraphs',
    'YYPN',
    'pass',
    'What is highlighted is read to the character, and nothing else.',
    SELECTION.whole,
    SELECTION.keyboard,
  ),
  mustHave(
    'Read on to the end',
    'YNYY',
    'pass',
    'Sentence after sentence, without a word lost.',
    ARTICLE.whole,
    MARKS.everyWord,
  ),
  mustHave(
    'Logical reading order',
    'PNYY',
    'pass',
    'The order that is seen, through shadow roots, slots and frames too.',
    ARTICLE.whole,
    HEARD.slots,
  ),
  mustHave(
    'Pauses after headings, paragraphs and list items; numbers of lists',
    'PNPP',
    'pass',
    'Each has its own pause, which can be changed; numbers are said as they are shown.',
    PAUSES.kinds,
    ARTICLE.silence,
    HEARD.listNumbers,
    OPTIONS.pauses,
  ),
  mustHave(
    'The text that is read stays in view',
    'PNYY',
    'pass',
    'The page scrolls when a word is out of view, and gives way to the reader.',
    MARKS.scrolls,
    MARKS.lets,
    FOLLOWER.clear,
  ),
  mustHave(
    'What is read is emphasised, and that can be turned off',
    'PNYP',
    'pass',
    'Word and sentence are marked; either or both can be off.',
    MARKS.painted,
    MARK_SHEET.left,
  ),
  mustHave(
    'Colour and style of the emphasis, and how much of the text it holds',
    'NNPN',
    'pass',
    'Colours (ready ones, or any of the reader’s own), line or colour, for word and sentence apart; word, sentence, or by speed.',
    MARK_FIELDS.preview,
    NEW_PAINTER.sentence,
    PANEL_LOOKS.contrast,
  ),
  mustHave(
    'The right voice for tagged languages, with an override; dialects can be left alone',
    'NPNN',
    'pass',
    'Each language is read in its own voice, tagged or not; where Hark’s guess or the page is wrong, the reader sets the language of the page that is open; the reader chooses each language’s voice, and one voice for all dialects.',
    LANGUAGES.declared,
    LANGUAGES.detected,
    LANGUAGES.chosen,
    LANGUAGE_CHOICE.tagged,
    HEARD.languages,
    VOICES.remembered,
    VOICES.dialects,
    OPTIONS.dialects,
  ),
  mustHave(
    'Speed with a natural pitch, and a preview',
    'PPYY',
    'pass',
    'From 0.5 to 4 times, at once while it reads; every voice and setting can be tried.',
    CONTROLS.speed,
    SOUND.pitch,
    OPTIONS.voice,
  ),
  mustHave(
    'Voices in groups, with a preview, and whether they are online',
    'PPPP',
    'pass',
    'By language, the page’s first; voices that send text away are marked, and off unless asked for.',
    POPUP.groups,
    POPUP.tried,
    POPUP.network,
    VOICE_LIST.network,
  ),
  mustHave(
    'Alternative texts are read, can be left out, and can be escaped',
    'NNNN',
    'pass',
    'Read by default, off by one setting; a step forward leaves one.',
    HEARD.pictures,
    HEARD.picturesSkipped,
    OPTIONS.pictures,
    CONTROLS.sentences,
  ),
  mustHave(
    'Mathematics',
    'PNNN',
    'pass',
    'A formula is heard once: by the words that its page gives for it, else with words for its fractions, powers, indices, roots, sums, matrices and signs, in eight languages. Formulas that are pictures are read by their alternative text.',
    HEARD.formulas,
    FORMULAS.words,
    FORMULA_WORDS.languages,
    FORMULA_WORDS.digits,
  ),
  mustHave(
    'Goes on when a telephone is locked',
    'NNNN',
    'not',
    'The platform’s: browsers on telephones run no such extension (Chrome), or stop its speech with the screen. On a computer reading goes on behind other windows.',
  ),
  mustHave(
    'Media keys and headsets',
    'NNNN',
    'pass',
    'Play, pause, stop and steps, with the page’s title on the system’s own player.',
    MEDIA_KEYS.keys,
  ),
  mustHave(
    'Tables row by row, announced',
    'PNPP',
    'pass',
    'Each row with its name, each value after the words at the head of its column; the table is announced.',
    TABLES.rows,
    HEARD.doseTable,
    HEARD.tableOfResults,
  ),
  mustHave(
    'Closed parts are not read, open ones are',
    'PNPN',
    'pass',
    'A closed part is announced and can be opened and read by a key.',
    HEARD.closed,
    HEARD.accordion,
    HEARD.closedRead,
    OPEN_SECTION.opened,
    CONTROLS.section,
  ),
  mustHave(
    'Escape from a table, list or other structure',
    'NNNN',
    'pass',
    'One step leads to what follows the list, the table or the quote: by a button of the player and of the popup, and by a key that the reader sets.',
    STEPS.outside,
    STEPS.outsideSaid,
    PANEL.steps,
    STEPS.heading,
  ),
  mustHave(
    'Skip chosen kinds of content, by site',
    'NNPN',
    'pass',
    'Numbers of notes, web addresses, pictures, closed parts and lists of sources can be left out, on all sites or on one; a site can mark what is not to be read.',
    SITE_CHOICES.over,
    PAGE_SETTINGS.ofSite,
    POPUP.leftOut,
    POPUP_BROWSER.leftOut,
    OPTIONS.choices,
    OPTIONS.pictures,
    HEARD.choices,
    SKIP_MARKS.kept,
  ),
];
