import { testsOf } from './named-test.ts';

/** What is heard of a page: each title is a folder of tests/fixtures/behaviours. */
export const HEARD = testsOf('tests/e2e/behaviours/behaviours.test.ts', {
  doseTable: 'dose-table',
  tableOfResults: 'table-of-results',
  listNumbers: 'lists-with-numbers',
  pictures: 'pictures-in-an-article',
  picturesSkipped: 'pictures-skipped',
  formulas: 'formulas',
  closed: 'closed-details',
  closedRead: 'closed-details-read',
  accordion: 'closed-accordion',
  slots: 'shadow-roots',
  caret: 'from-here-at-the-caret',
  focus: 'from-here-at-the-focus',
  screen: 'from-here-on-the-screen',
  choices: 'choices-of-words',
  ownWords: 'own-words',
  languages: 'languages-nested',
});
export const LANGUAGES = testsOf('tests/e2e/languages.test.ts', {
  declared: 'is heard in each one’s own voice where it says which they are',
  detected: 'is heard in what its text is in where the page says nothing, its short lines too',
  chosen: 'is heard in the language that the reader sets by hand, from the present sentence on, until it is left',
});
export const LANGUAGE_CHOICE = testsOf('tests/app/find-sentences.test.ts', {
  all: 'is read in it, whatever it says and whatever was found',
  tagged: 'keeps what it tags with another language than its own, and only that',
});
export const TABLES = testsOf('tests/dom/table-cues.test.ts', {
  rows: 'are said row by row: the name of the row, then each value after the words at the head of its column',
});
export const FORMULAS = testsOf('tests/dom/formulas.test.ts', {
  words: 'is told in words: %s',
});
export const FORMULA_WORDS = testsOf('tests/core/article/say-formulas.test.ts', {
  languages: 'is told in the words of its language: %s',
  digits: 'each number and letter is heard, as it is written and in its order',
});
export const PAUSES = testsOf('tests/core/reading/pauses.test.ts', {
  kinds: 'depends on what it ends',
});
export const STEPS = testsOf('tests/core/reading/steps.test.ts', {
  block: '%s from the beginning of sentence %d leads to "%s"',
  outside: 'from %s (sentence %d) leads to what follows it (%j)',
  outsideSaid: 'is said from there',
  heading: 'from sentence %d the next heading is %j and the one before %j',
});
export const SPELLING = testsOf('tests/core/text/spell-word.test.ts', {
  back: 'leads back letter by letter, marks and emoji whole',
});
export const CHOICES = testsOf('tests/core/text/choices.test.ts', {
  digits: 'lead back digit by digit',
  marks: 'leads back to the mark',
});
export const VOICES = testsOf('tests/core/voices/choose-voice.test.ts', {
  remembered: 'is the remembered one before a better match',
  dialects: 'of %s is the language’s one voice where dialects are alike',
  region: 'is of the text’s own region where there is one',
});
export const SOUND = testsOf('tests/core/speech/built-in-sound.test.ts', {
  pitch: 'is as high as before, however fast',
});
export const MEDIA_KEYS = testsOf('tests/e2e/media-keys.test.ts', {
  keys: 'pause, go on, step and stop what is read, under its title',
});
export const WORDS = testsOf('tests/e2e/my-words.test.ts', {
  file: 'come from a PLS file and are said in a page, where the written word is marked',
});
export const PLAYER = testsOf('tests/core/reading/player.test.ts', {
  pitch: 'are asked for from the current word on, and not at all where they are the voice’s own',
  normalFaults: 'a voice that has gone gives way to another one of the language, else it is told',
});
export const FAULTS = testsOf('tests/e2e/faults.test.ts', {
  other: 'gives way to another voice of the language by itself',
  inSentence: '%s, %s: nothing is lost',
});
export const PAGE_MARKS = testsOf('tests/app/page-marks.test.ts', {
  sentence: 'are the sentence alone where the voice reports no words',
});
export const OPEN_SECTION = testsOf('tests/app/open-section.test.ts', {
  opened: 'is opened on the page, and reading goes on from what it holds, with nothing twice or left out',
});
export const SKIP_MARKS = testsOf('tests/dom/skip-marks.test.ts', {
  kept: '%s keeps what is in it out of the article',
});
export const MODEL = testsOf('tests/core/interface/reading-model.test.ts', {
  pace: 'has words a minute where they are known',
});
export const VOICE_LIST = testsOf('tests/core/interface/voice-list.test.ts', {
  groups: 'names languages and countries in the reader’s own words, the page’s language first',
  network: 'marks those that send text away, and has them behind the others',
});
export const WATCHDOG = testsOf('tests/core/reading/player.test.ts', {
  taken: 'waits 0.6, 1.2 and 2.4 s, goes on from the same word, then gives way',
});
export const ANY_FAULT = testsOf('tests/app/any-fault.test.ts', {
  nothingLost: 'nothing is lost or said twice unasked; nothing is left behind',
});
export const CHANGING = testsOf('tests/e2e/changing-page.test.ts', {
  another: 'and becomes another one ends with the sentence, says so, and is read from its beginning by the key',
  readOn: 'is read on: what comes behind the place is heard, what comes before it is not',
});
export const UNUSED = testsOf('tests/e2e/selection.test.ts', {
  button: 'is not there before Hark was used in the tab',
});
