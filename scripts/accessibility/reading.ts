import { type Criterion, criterion, notApplicable, notShown, shownBy } from './criterion.ts';
import { CHOICES, HEARD, MODEL, PLAYER, SPELLING, STEPS, WORDS } from './reading-tests.ts';
import {
  BACKGROUND,
  CONTROLS,
  HELP,
  MANIFEST,
  MARK_FIELDS,
  MARK_SHEET,
  NEW_PANEL,
  OPTIONS,
  PAGES,
  PANEL_LOOKS,
  READING_VIEW,
  SPEED,
  WELCOME,
} from './tests.ts';

/** User Agent Accessibility Guidelines 2.0: section 1.6, and what else of it is about a part that reads aloud. */
export const READING: readonly Criterion[] = [
  criterion(
    'U-1.6.1',
    'Speech rate, volume and voice (A)',
    'Speed from 0.5 to 4 times, volume and voice are chosen, and one press brings the normal speed back.',
    shownBy(OPTIONS.voice, OPTIONS.pitch, CONTROLS.speed, SPEED.undone),
  ),
  criterion(
    'U-1.6.2',
    'Speech pitch and range (AA)',
    'Pitch is chosen. How far it rises and falls is not: the Web Speech API has no such thing.',
    shownBy(OPTIONS.pitch, PLAYER.pitch),
  ),
  criterion(
    'U-1.6.3',
    'Advanced speech features (AA)',
    'Words of the reader’s own, spelling, numbers digit by digit and signs by name.',
    shownBy(WORDS.file, HEARD.ownWords, SPELLING.back, CONTROLS.rarer, CHOICES.digits, CHOICES.marks, OPTIONS.choices),
  ),
  criterion(
    'U-1.6.4',
    'Synthesized speech language (AA)',
    'The reader can say in which language a page is read.',
    notShown(
      'Hark finds the language of each part by itself, also where a page names a wrong one, and each language has the voice that the reader chose; a page cannot be given another language by hand.',
    ),
  ),
  criterion(
    'U-1.6.5',
    'All speech characteristics (AAA)',
    'All that the Web Speech API has is a setting: speed, pitch, volume and voice.',
    shownBy(OPTIONS.voice, OPTIONS.pitch, PLAYER.pitch),
  ),
  criterion(
    'U-1.3.1',
    'Highlighted items (A)',
    'Colour and style of the marks are chosen, for the word and the sentence apart.',
    shownBy(MARK_FIELDS.preview, MARK_SHEET.left),
  ),
  criterion(
    'U-1.3.2',
    'Highlighting options (AA)',
    'Marks are colour, a line, both or none.',
    shownBy(MARK_FIELDS.preview, MARK_SHEET.left, MARK_SHEET.forced),
  ),
  criterion(
    'U-1.8.6',
    'Maintain point of regard (A)',
    'What is read stays in view when the window or the zoom changes.',
    notShown('The next word brings it back into view; no test changes the window in the middle of a word.'),
  ),
  criterion(
    'U-2.1.6',
    'Efficient keyboard access (A)',
    'The things that are done most have keys of their own.',
    shownBy(MANIFEST.keys, CONTROLS.pause, CONTROLS.sentences, CONTROLS.stop),
  ),
  criterion(
    'U-2.3.4',
    'Display of keys (A)',
    'Help, settings and welcome show the keys that are really set.',
    shownBy(OPTIONS.keys, HELP.key, WELCOME.key),
  ),
  criterion(
    'U-2.3.5',
    'Customize keyboard commands (AA)',
    'Each key can be changed or turned off, and Hark leads there.',
    shownBy(OPTIONS.keys, CONTROLS.rarer),
  ),
  criterion('U-2.6.1', 'Persistent settings (A)', 'What is chosen is kept.', shownBy(PAGES.setting, OPTIONS.file)),
  criterion('U-2.6.2', 'Restore all to default (A)', 'One press sets all back.', shownBy(PAGES.files, OPTIONS.reset)),
  criterion(
    'U-2.6.3',
    'Multiple sets of preferences (AA)',
    'Settings are saved as a file and brought back from it.',
    shownBy(PAGES.files, OPTIONS.file),
  ),
  criterion(
    'U-2.7.1',
    'Customize display of controls (AA)',
    'The player stands above or below, folds into one button, and shows few buttons or all.',
    shownBy(PANEL_LOOKS.keys, NEW_PANEL.fold, NEW_PANEL.move),
  ),
  criterion(
    'U-2.10.5',
    'Stop, pause, resume (A)',
    'Reading is paused, goes on with the interrupted word, and is stopped.',
    shownBy(CONTROLS.pause, CONTROLS.stop),
  ),
  criterion(
    'U-2.10.6',
    'Navigate by time (A)',
    'Steps go by sentences, which are what a text has for time; how far reading has come and how long it takes is shown.',
    shownBy(CONTROLS.sentences, MODEL.pace),
  ),
  criterion(
    'U-2.10.7',
    'Semantic navigation (AA)',
    'Steps go by sentences, paragraphs and headings.',
    shownBy(CONTROLS.rarer, STEPS.block, STEPS.heading),
  ),
  criterion(
    'U-3.1.2',
    'Reversible settings (A)',
    'A change of settings is undone with one press.',
    shownBy(OPTIONS.reset, PAGES.files),
  ),
  criterion(
    'U-3.2.1',
    'Accessible documentation (A)',
    'The help has headings and passes axe.',
    shownBy(HELP.key, HELP.axe, PAGES.axe),
  ),
  criterion('U-3.2.2', 'Describe accessibility features (A)', 'See U-3.2.3.', shownBy(HELP.access)),
  criterion(
    'U-3.2.3',
    'Centralized view of accessibility features (AAA)',
    'One part of the help lists what Hark has for all readers.',
    shownBy(HELP.access),
  ),
  criterion(
    'U-3.2.4',
    'Changes between versions (AA)',
    'What has changed for accessibility from one version to the next is told.',
    notApplicable('There is one version.'),
  ),
  criterion(
    'U-3.3.1',
    'No unrequested focus changes (A)',
    'Hark never takes the focus by itself.',
    shownBy(PANEL_LOOKS.focus, READING_VIEW.opens, BACKGROUND.welcome),
  ),
  criterion(
    'U-4.1.2',
    'Expose accessible properties (A)',
    'Marks mean nothing to assistive technology, so the sentence that is read stands in the player as text.',
    shownBy(NEW_PANEL.sentence),
  ),
  criterion(
    'U-5.1.5',
    'Report accessibility faults (AAA)',
    'The help says where to report what is hard to use.',
    shownBy(HELP.access),
  ),
];
