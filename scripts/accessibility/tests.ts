import { testsOf } from './named-test.ts';

/** Hark's own pages (popup, settings, help, welcome) in Chromium. */
export const PAGES = testsOf('tests/e2e/pages.test.ts', {
  axe: 'A-1.1.1, A-1.3.1, A-1.4.3/6, A-2.5.3, A-4.1.2: has no fault that axe knows, in any colours, from right to left',
  edges: 'A-1.4.11, A-2.4.13: has edges and a ring around the focus of 3:1 or more',
  fits: 'A-1.3.4, A-1.4.4, A-1.4.10, A-1.4.12, A-2.5.5/8: fits at 320 px and 400 %, with spaced and twice as large text',
  tab: 'A-2.1.1, A-2.1.2, A-2.4.3, A-2.4.7, A-2.4.11/12: Tab leads through all of %s in order, and each stop is seen',
  choices: 'A-2.1.1, A-2.4.7: each choice is made by keys alone, where the focus is seen and stays',
  setting: 'A-3.2.2: a setting is found, chosen and kept; nothing is heard before its example is asked for',
  files: 'U-2.6.1–3: the settings are saved as a file, set back, and brought back from the file',
  quiet: 'A-1.4.3/6, A-4.1.2: has no fault that axe knows when reading is paused, and when there is no voice',
  welcome: 'A-1.4.2: says nothing by itself, lets its example be heard, and is read with the key',
});

/** The settings in Firefox. */
export const FIREFOX_SETTINGS = testsOf('tests/e2e/firefox.test.ts', {
  choices: 'A-2.1.1, A-2.4.7: each choice is made by keys alone, where the focus is seen and stays',
});

/** From the welcome to a reading that is stopped, in Chromium and in Firefox. */
export const WALK = testsOf('tests/e2e/walk.test.ts', {
  welcome: 'A-2.1.1, A-2.4.3, A-2.4.7, A-2.4.13: through the welcome that Hark opens, each stop seen on pixels',
  page: 'A-2.1.1, A-2.4.3, A-2.4.7, A-2.4.13: highlights and hears a passage, makes it faster, and stops; the focus is seen on pixels and comes back',
});

/** The panel and the listen button in a page, in Chromium. */
export const PANEL_LOOKS = testsOf('tests/e2e/panel-looks.test.ts', {
  focus: 'A-2.4.3, A-3.2.1: has left the focus where it was',
  language: 'A-3.1.1: has its own language and direction on a page of another, and sizes of its own',
  axe: 'A-1.1.1, A-1.4.3, A-1.4.6, A-4.1.2: has no fault that axe knows, in light, dark and forced colours',
  fits: 'A-1.3.4, A-1.4.10, A-2.5.5: on %s is one row of whole buttons, and not over the word',
  lower: 'U-1.8.6: keeps the word in view when the window gets lower in the middle of it',
  spacing: 'A-1.4.12: keeps its words whole with wider text spacing',
  notObscured: 'A-2.4.11, A-2.4.12: is never over what has the focus in the page',
  keys: 'A-2.4.3, A-2.5.7: is gone to by a key, moved and folded by keys, and Escape leads back',
  contrast: 'A-1.4.11: marks and panel stand apart from every page with 3:1, and words on a mark with 7:1',
  print: 'is not printed',
  onTop: 'is above any z-index, and above what fills the screen',
  dialog: 'works in a modal dialog, and leaves it when that closes',
  axePaused: 'A-4.1.2, A-2.5.8: has no fault that axe knows when it is paused, with all its buttons',
  button: 'A-2.5.3, A-2.5.5, A-1.4.13: is large, of its name, beside what is highlighted by mouse, and leaves it there',
  buttonKeys: 'A-2.1.1: comes for what is highlighted by keys too, is gone to by a key, and Escape leads back',
  buttonOff: 'A-3.3.6: is turned off for the site in one step, and back on',
  noVoice:
    'A-1.4.4: has its own sizes and stands whole in the window; says that there is no voice, without a fault that axe knows',
});

/** The panel as a component. */
export const PANEL = testsOf('tests/components/panel.test.tsx', {
  region: 'is a region of its name, with its buttons in order',
  steps: 'shows the rarer steps when asked, and hides them again',
  oneStop: 'is one stop for the Tab key',
  arrows: 'in %s leads with %j to %s, which becomes the stop',
  ownKeys: 'takes only the keys it uses from the page',
  browserKeys: 'leaves the browser its keys with %j',
  focusStays: 'leaves the focus outside where it is when the button goes',
  trusted: 'does nothing that a script of the page presses',
  axe: 'has no fault that axe knows, %s',
  soundCheck: 'offers the sound check where the voice is what failed',
  progress: 'shows progress, speed and the note',
});
export const NEW_PANEL = testsOf('tests/components/panel.test.tsx', {
  move: 'A-2.5.7: moves to the other edge by a button, which keeps its name for the focus',
  help: 'A-3.2.6: has help last among what it unfolds',
  fold: 'A-2.4.3: folds into one button and back, and the focus goes with it',
  foldedNote: 'A-3.3.1: shows what went wrong although it is folded',
  sentence: 'U-4.1.2: names the page and holds the sentence as text, in their language and not as news',
  play: 'A-4.1.2: has one button to play and pause, which keeps the focus',
  silent: 'A-SR3, A-SR4: says to a screen reader how it stands, and nothing while Hark itself speaks',
  again: 'A-4.1.3: tells the same again after silence in its other region',
  region: 'A-4.1.3: keeps its announcing elements, so that screen readers notice the change',
});
export const PANEL_MOUNT = testsOf('tests/app/panel-mount.test.ts', {
  edge: 'A-2.4.11: is the edge that the reader chose, at once and whenever it is shown',
  language: 'A-3.1.1: has a language and a direction of its own',
  focusStays: 'A-2.4.3: leaves the focus where it is when it is shown',
  escape: 'A-2.1.2, A-2.4.3: takes the focus to the current button when asked, and Escape brings it back',
  closed: 'A-2.4.3: gives the focus back when it is closed',
});
export const BUTTON = testsOf('tests/app/listen-button.test.ts', {
  focus: 'never takes the focus or the highlight',
  escape: 'goes at Escape and stays away until something else is highlighted',
  trusted: 'does nothing that a script of the page presses',
});
export const NEW_BUTTON = testsOf('tests/app/listen-button.test.ts', {
  touch: 'A-2.5.5: by touch leaves room for the handles of the highlight',
  language: 'A-3.1.1: has a language and a direction of its own',
  key: 'A-2.1.1: is gone to by a key, and Escape leads back to where the reader was',
  off: 'A-3.3.6: is turned off for the site in one step, says so until dismissed, and takes it back',
  tab: 'A-2.4.3: leads back to where the reader was when it was come to by Tab (%s)',
  said: 'A-4.1.3: says politely that it is off, and not while Hark is there to read',
});
export const SELECTION = testsOf('tests/e2e/selection.test.ts', {
  whole: 'is heard from its first to its last character: from mid-word to the middle of the next paragraph',
  mouse: 'stands beside what the mouse highlights, and a click on it reads that and leaves it highlighted',
  keyboard: 'stands beside what the keyboard highlights',
  escape: 'goes with the highlight, and on Escape',
});

/** The reading view, in Chromium. */
export const READING_VIEW = testsOf('tests/e2e/reading-view.test.ts', {
  opens: 'opens beside its page by a key, with all of the text and without speaking',
  marks: 'marks the word that the voice says, word for word',
  sentence: 'reads from a sentence on that is pressed, or on which Enter is',
  look: 'changes its look at once, and keeps it',
  axe: 'has no fault that axe knows in the theme %s, with a contrast of 7:1',
  forced: 'has no fault in forced colours, and targets of 44 pixels',
  fits: 'has lines of no more than 80 characters in each font, and fits into 320 pixels at 400 %',
  print: 'prints all of the text with the page’s address, black on white, without the controls',
});

/** The marks in the page. */
export const MARKS = testsOf('tests/e2e/marks.test.ts', {
  everyWord: 'stand at every word event on the word that is said, over a whole article',
  untouched: 'leave the page as it was: its markup, its selection, and no mark at the end',
  painted: 'are painted on the word and its sentence, and not on the next word',
  still: 'does not scroll at all where the article fits, although it could',
  scrolls: 'scrolls only at a word that is out of view, and then shows it',
  lets: 'stops following when the reader scrolls away, and follows again when the reader comes back',
});
export const FOLLOWER = testsOf('tests/dom/follower.test.ts', {
  motion: 'moves at once for readers who want less motion',
  clear: 'keeps the word clear of the panel',
  gives: 'gives way to %s while it is still scrolling',
  moved: 'U-1.8.6: shows the word again when the window or the zoom has moved it, until it is disposed of',
});
export const PAINTER = testsOf('tests/dom/painter.test.ts', {
  forced: 'marks the word alone with forced colours, where both would look the same',
  untouched: 'touches neither the nodes nor the selection',
});
export const NEW_PAINTER = testsOf('tests/dom/painter.test.ts', {
  sentence: 'marks the sentence alone where the speed or the reader asks for it, and never loses the place',
});
export const MARK_COLOURS = testsOf('tests/core/marking/mark-colours.test.ts', {
  contrast: 'A-1.4.11, A-1.4.6: whatever the page’s colour and the choice, a mark’s edge has 3:1 and its text 7:1',
});
export const MARK_SHEET = testsOf('tests/core/marking/write-mark-sheet.test.ts', {
  forced: 'writes a rule for each mark, and for forced colours in the system’s own with a line (A-FC1, A-FC2)',
  left: 'leaves out what is not to be marked',
});
export const MARK_FIELDS = testsOf('tests/components/mark-fields.test.tsx', {
  preview: 'U-1.3.1: show at once how it looks on a light and on a dark page',
  refused: 'A-3.3.1, A-3.3.3: say what is wrong with a code, and keep it and the last good colour',
  axe: 'have no fault that axe knows',
});

export const OPTIONS = testsOf('tests/components/options.test.tsx', {
  voice: 'U-1.6.1: are chosen for a language, tried, and set back to normal with one press',
  silent: 'A-3.2.2: nothing is heard before an example is asked for',
  search: 'A-4.1.3: says politely how many it found, once the typing rests',
  file: 'U-2.6.1: is offered to be saved, and holds what is chosen',
  refused: 'A-3.3.1, A-3.3.3: that is %s is refused with what to do',
  reset: 'A-3.3.6, U-2.6.2, U-3.1.2: keeps the words, says what it did, and can be undone',
  keys: 'U-2.3.4, U-2.3.5: show each key that is set, and lead to where it is changed',
  help: 'A-3.2.6: come before the help, which is last',
  pitch: 'show pitch and volume, and change them',
  pauses: 'show how long the pauses are, and change it',
  dialects: 'show that dialects are %s and switch it',
  pictures: 'show whether pictures are %s and switch it',
  sections: 'show that closed sections are to be heard as "%s" and switch it',
  choices: 'offer to "%s", off unless chosen, and leave the other choices',
  axe: 'have no fault that axe knows',
});
export const FIELDS = testsOf('tests/components/fields.test.tsx', {
  says: 'that may be changed says what it means',
  locked: 'A-3.3.2: that is locked is shown, cannot be changed, and says why',
});
export const MY_WORDS = testsOf('tests/components/my-words.test.tsx', {
  refuse: 'refuse "%s" said as "%s" in words, and keep what was typed',
  remove: 'remove a word, say so and keep the focus',
  take: 'take a word, say so and wait for the next',
});
export const HELP = testsOf('tests/components/help.test.tsx', {
  key: 'U-3.2.1, U-2.3.4: says how to listen with the key that is really set',
  access: 'U-3.2.3, U-5.1.5: tells what Hark has for all readers, and where to report what is hard',
  parts: 'A-2.4.1, A-2.4.5: leads to each of its parts from the top',
  axe: 'has no fault that axe knows, and asks nothing of the network',
});
export const WELCOME = testsOf('tests/components/welcome.test.tsx', {
  sample: 'A-1.4.2: lets a sample be heard when asked, and nothing before',
  key: 'U-2.3.4: names the key that is set; where none is, it leads to where one is',
  why: 'A-3.3.1: says why nothing is heard, to eyes and to ears',
  last: 'A-3.2.6: has settings and help last, and no fault that axe knows',
});
export const POPUP = testsOf('tests/components/popup.test.tsx', {
  region: 'A-4.1.3, A-SR3: has one polite live region, which is silent while Hark speaks',
  order: 'A-3.2.6: has its one main button first, and help last, whatever goes on',
  play: 'A-4.1.2: play and pause are one button, without a pressed state',
  problem: 'tells a problem at once',
  groups: 'has the voices in groups by language, and Hark choosing first',
  network: 'marks a voice that sends text away',
  tried: 'is tried with a press, and what goes wrong is told',
  leftOut: 'is a tick for each kind, and one press makes it as on all sites',
  axe: 'has no fault that axe knows, %s',
  focus: 'keeps a button within reach of the Tab key when buttons go',
  voiceStays: 'A-4.1.2: stays as it was chosen while that is stored, so that a screen reader is told of it',
});
export const POPUP_BROWSER = testsOf('tests/e2e/popup.test.ts', {
  silent: 'speaks nothing and opens no speech host; its button reads the page',
  caret: 'reads from the caret on',
  leftOut: 'reads what is highlighted, without what is left out on this site',
  closed: 'the popup says so by itself',
});
export const SITE_CHOICES = testsOf('tests/core/settings/site-choices.test.ts', {
  over: 'lies over the settings there, kind by kind, and leaves the others',
});
export const PAGE_SETTINGS = testsOf('tests/app/follow-page-settings.test.ts', {
  ofSite: 'bring what is left out on the site to what is read there at once, and take it back at once',
});
export const LOCALES = testsOf('tests/repo/locales.test.ts', {
  button: 'name the button as it was asked for',
  grade: 'A-3.1.5: of what "%s" says is six or less',
  problem: 'of a problem say what to do (%s)',
});
export const PLAIN_WORDS = testsOf('tests/repo/plain-words.test.ts', {
  easy: 'are easy ones, or known to who reads with a device, or explained',
  explained: '“%s” is explained where it stands',
});
export const SHORT_FORMS = testsOf('tests/repo/short-forms.test.ts', {
  known: 'are those that are explained',
  explained: '%s is explained where %s says it',
});
export const KEEP_PLACE = testsOf('tests/dom/keep-place.test.ts', {
  text: 'A-2.4.3: is where something was highlighted, when nothing had the focus; then the page is as it was',
});
export const MANIFEST = testsOf('tests/e2e/manifest.test.ts', {
  keys: 'has exactly the documented commands and keys, and no more keys than Chrome takes',
});
export const BACKGROUND = testsOf('tests/app/run-background.test.ts', {
  welcome: 'A-2.2.4: after "%s" opens %i times',
  menu: 'asks for the %s',
});
export const CONTROLS = testsOf('tests/e2e/controls.test.ts', {
  pause: 'pauses, and goes on with the interrupted word',
  sentences: 'goes forward and back by sentences',
  stop: 'stops, and begins anew',
  speed: 'reads faster and slower from the word on, and leaves nothing out',
  section: 'is announced, opened, and read from there on',
  rarer: 'say a sentence again and slower, spell the word, and go to the next paragraph',
});
export const ORCA = testsOf('tests/e2e/speech-taken.test.ts', {
  taken: 'skips nothing while a screen reader speaks in between',
});
export const SOUND_CHECK = testsOf('tests/e2e/sound-check.test.ts', {
  axe: 'has no fault that axe knows in %s colours, and fits into 320 px',
  noVoice: 'says that there is no voice, and how to get one on this system',
});
export const HAND_OUT = testsOf('tests/e2e/hand-out.test.ts', {
  axe: 'has nothing that axe finds wrong',
  wrong: 'says when something does not fit or is no address',
  parts: 'E-10: printed, tells a screen reader its language, its headings, its lists and their words',
});
export const SPEED = testsOf('tests/core/settings/speed.test.ts', {
  undone: 'are undone by the opposite step, away from the ends',
});
export const RULES = testsOf('tests/repo/interface-rules.test.ts', {
  titles: 'A-2.4.2, A-3.1.1: has a title of its own for each page, which says what language it is in',
  zoom: 'A-1.4.4: leaves zooming to the reader',
  motion: 'A-2.2.2, A-2.3.1, A-2.3.3: has no style that moves, blinks or flashes',
  pictures: 'A-1.4.5: has no picture but drawn signs, so none with text',
  signs: 'A-1.1.1: hides each drawn sign from screen readers: its button has words',
  pointer: 'A-2.5.1, A-2.5.2, A-2.5.4: acts when a press is over, and needs no path and no motion',
  keys: 'A-2.1.4: has no key of its own without Alt, Ctrl or Command',
  sounds:
    'A-1.4.7: has nothing that sounds but the voice, short sounds around it, a file that is played, a sound nobody hears, and the tone of the sound check',
  timers: 'A-2.2.1, A-2.2.3, A-2.2.6: has nothing that goes away, or is done, after a time',
  focus: 'A-3.2.1, A-3.2.5: does nothing when something gets the focus, and opens no window by itself',
});
export const ARTICLE = testsOf('tests/e2e/article.test.ts', {
  whole: 'is heard word for word, the title first, and nothing else',
  here: 'is heard from the sentence on where the context menu was opened, though no reader was there',
  silence: 'has silence after its heading and its paragraphs, and none where the reader wants none',
});
