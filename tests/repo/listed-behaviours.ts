/** What must be heard of a page, or must not, and what shows it. */
interface ListedBehaviour {
  readonly behaviour: string;
  /** Folders of tests/fixtures/behaviours. */
  readonly folders: readonly string[];
  /** Test files, for what a page that stands still in one browser cannot show. */
  readonly tests?: readonly string[];
}

/** Every behaviour that was asked of what is heard. `behaviours.test.ts` sees to it that each is shown. */
export const listedBehaviours: readonly ListedBehaviour[] = [
  {
    behaviour: 'Every character of Readability’s article leads back to the page, and what does not is told',
    folders: ['parsed-anew'],
    tests: ['tests/dom/find-live-text.test.ts', 'tests/e2e/behaviours/round-trip.test.ts'],
  },

  // The right text.
  { behaviour: 'Landing pages of clinics are read', folders: ['clinic-landing-page'] },
  { behaviour: 'Lists of services are read', folders: ['service-list'] },
  { behaviour: 'Questions with their answers are read', folders: ['questions-with-answers'] },
  { behaviour: 'Contact pages are read', folders: ['contact-page', 'address-lines-in-an-article'] },
  {
    behaviour: 'An article cut in two is read whole',
    folders: ['article-cut-in-two', 'main-part-beside-a-long-footer'],
  },
  { behaviour: 'Short articles are read', folders: ['short-article'] },
  {
    behaviour: 'Headings that Readability drops are read',
    folders: ['headings-before-what-is-read', 'introduction-above-an-article'],
  },
  { behaviour: 'Lists at the end are read', folders: ['list-at-the-end'] },
  { behaviour: 'Warnings are read', folders: ['warning-box'] },
  { behaviour: 'Definition lists are kept and read term by term', folders: ['definition-list', 'terms'] },
  { behaviour: 'Tables with the doses are read', folders: ['dose-table'] },
  {
    behaviour: 'Boilerplate is not read: sharing, cookies, related posts, captions of adverts, skip links, widgets',
    folders: ['around-an-article', 'side-lines-in-an-article', 'posts-in-a-forum'],
  },
  {
    behaviour: 'Words within a sentence, and most of the text, are read, whatever a site calls them',
    folders: ['words-called-boilerplate', 'sections-called-boilerplate', 'layout-called-sidebar'],
  },
  {
    behaviour: 'What is shown as one word, or apart, is heard so',
    folders: ['words-set-apart-by-space-alone', 'words-apart', 'parts-of-words', 'icon-letters'],
  },

  // What the eye sees.
  {
    behaviour: 'What is not displayed, inert or invisible is not read',
    folders: [
      'not-displayed',
      'invisible-with-a-visible-child',
      'for-print-alone',
      'laid-out-when-scrolled-to',
      'highlighted-around-the-unseen',
    ],
  },
  {
    behaviour: 'Text that is hidden from screen readers alone',
    folders: ['hidden-from-screen-readers', 'details-opened-but-hidden-from-the-tree'],
  },
  { behaviour: 'Text without size', folders: ['without-size', 'letters-without-size'] },
  { behaviour: 'Clipped text', folders: ['clipped'] },
  { behaviour: 'Text off the screen', folders: ['off-screen'] },
  { behaviour: 'Transparent text', folders: ['transparent'] },
  {
    behaviour: 'Closed sections are announced by their heading and not read, open ones are read',
    folders: [
      'closed-details',
      'closed-details-as-written',
      'closed-details-selected',
      'closed-accordion',
      'closed-sections-after-an-article',
      'found-by-its-text',
      'opens-a-menu',
    ],
  },
  { behaviour: 'Closed sections are known where the page says nothing of them', folders: ['closed-sections-unmarked'] },
  {
    behaviour: 'Lists of sources are announced by their heading and not read, unless asked for',
    folders: [
      'list-of-sources',
      'list-of-sources-as-written',
      'list-of-sources-read',
      'list-of-sources-highlighted',
      'from-here-in-a-list-of-sources',
    ],
    tests: ['tests/dom/find-source-list.test.ts', 'tests/app/open-section.test.ts'],
  },
  {
    behaviour: 'A setting reads all closed sections',
    folders: ['closed-details-read', 'closed-accordion-read', 'closed-sections-unmarked-read'],
  },
  {
    behaviour: 'One key opens and reads the section that was announced',
    folders: [],
    tests: ['tests/app/open-section.test.ts'],
  },

  // Structure.
  { behaviour: 'Lists are read with their numbers', folders: ['lists-with-numbers'] },
  { behaviour: 'Quotes say where they begin and end', folders: ['block-quote'] },
  { behaviour: 'Code is read line by line', folders: ['code-in-lines'] },
  { behaviour: 'Captions are read', folders: ['figure-and-caption'] },
  {
    behaviour: 'Alternative texts are read as the reader wishes; "blank", file names and empty ones never',
    folders: ['pictures-in-an-article', 'pictures-skipped', 'picture-highlighted'],
  },
  {
    behaviour: 'Tables are read row by row with the words at their heads',
    folders: ['table-of-results', 'table-of-pairs', 'table-in-groups', 'table-for-layout', 'table-rows-highlighted'],
  },
  {
    behaviour: 'Raised and lowered characters are kept apart from the number before them',
    folders: ['note-after-a-unit'],
  },
  {
    behaviour: 'doses are said in the words of the language, and numbers by its region',
    folders: ['doses-in-spanish', 'doses-in-german-and-french'],
  },
  {
    behaviour: 'Struck text is never heard as valid',
    folders: ['struck-text', 'struck-text-as-written', 'cues-as-written'],
  },
  { behaviour: 'An abbreviation’s title does not stand in its place', folders: ['parts-of-words'] },
  { behaviour: 'Of ruby the base is read, once', folders: ['ruby-base'] },
  { behaviour: 'Formulas are read by their alternative', folders: ['formulas', 'formula-highlighted'] },
  { behaviour: 'Labels of forms are left out', folders: ['form-labels', 'page-in-a-form'] },
  {
    behaviour: 'Pauses after headings, items and paragraphs',
    folders: [],
    tests: ['tests/core/reading/pauses.test.ts', 'tests/e2e/article.test.ts'],
  },

  // Wherever text lives.
  { behaviour: 'Frames of the same origin', folders: ['frames', 'frameset'] },
  {
    behaviour: 'Frames of other origins, by permission',
    folders: [],
    tests: ['tests/e2e/selection.test.ts', 'tests/app/run-background.test.ts'],
  },
  {
    behaviour: 'Open shadow roots, also written in the page’s markup, with slots in their order',
    folders: ['shadow-roots', 'hidden-properties-in-shadow-roots'],
  },
  { behaviour: 'Text in drawings', folders: ['drawing-text', 'selection-in-a-drawing'] },
  { behaviour: 'Text that can be edited', folders: ['editable-text', 'selection-in-editable-text'] },
  {
    behaviour: 'What is highlighted in fields',
    folders: ['selection-in-an-input', 'selection-in-a-textarea', 'selection-in-a-password'],
  },
  { behaviour: 'A highlight of several ranges', folders: [], tests: ['tests/dom/read-selection.test.ts'] },
  {
    behaviour: 'A highlight that begins in a shadow root or a frame',
    folders: [
      'selection-in-a-frame',
      'selection-around-a-frame',
      'selection-in-shadow-root',
      'selection-in-nested-shadow-root',
      'selection-from-shadow-root-to-page',
      'selection-from-page-into-shadow-root',
      'selection-between-slots',
      'selection-over-a-host',
    ],
  },

  // From here.
  {
    behaviour: 'From the text under the pointer or the menu',
    folders: [
      'from-here-in-a-paragraph',
      'from-here-in-a-menu',
      'from-here-in-a-shadow-root',
      'from-here-beside-all-text',
      'from-here-after-the-article',
      'from-here-right-to-left',
    ],
  },
  {
    behaviour: 'From the first sentence on the screen',
    folders: ['from-here-on-the-screen', 'from-here-in-a-box-that-scrolls'],
  },
  {
    behaviour: 'From the focus or the caret',
    folders: ['from-here-at-the-focus', 'from-here-at-the-caret', 'from-here-with-the-focus-elsewhere'],
  },

  // Languages.
  { behaviour: 'Languages within the text, also nested', folders: ['languages-nested'] },
  { behaviour: 'Both directions of writing', folders: ['direction-right-to-left'] },
  { behaviour: 'What is not to be translated is heeded where it matters', folders: ['names-not-translated'] },
  { behaviour: 'What a site marks as not to be read aloud', folders: ['skip-marks', 'skip-marks-highlighted'] },

  // What the reader has chosen.
  {
    behaviour: 'Words, numbers and signs are said as the reader has chosen',
    folders: ['choices-of-words', 'own-words', 'own-words-as-written'],
  },

  // Pages that change, and large ones.
  {
    behaviour: 'A page that changes while it is read: nothing twice, nothing skipped',
    folders: [],
    tests: ['tests/e2e/changing-page.test.ts'],
  },
  { behaviour: 'A very large page', folders: [], tests: ['tests/dom/read-large-article.test.ts'] },
];
