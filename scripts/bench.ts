/** Measures the product: `npm run bench -- WHAT`. Exit status 1 when a limit is broken. */
const benches = ['latency', 'speech', 'gaps', 'voice', 'voices', 'extraction', 'text', 'interface'] as const;
const USAGE = `Usage:
  npm run bench                 key press to first words, beside the smallest extension that speaks
  npm run bench -- speech       start, pause, new speed and next sentence, beside the smallest extension that does the same
  npm run bench -- gaps         the silence between two sentences of real speech, beside one long utterance
  npm run bench -- voice        Hark's own voice beside its package alone and the native command: sound, pauses, memory, marks
  npm run bench -- voices       how the list of 13,362 voices opens, beside a plain list of the same entries
  npm run bench -- extraction   what a page's size costs, from a thousand words to a million
  npm run bench -- text         what the spoken form costs beside the browser's own sentences
  npm run bench -- interface    what the popup, the reader and the listen button weigh, and how soon the popup paints`;

const what = process.argv[2] ?? 'latency';
const bench = benches.find((name) => name === what);
if (bench === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else await import(`../tests/bench/${bench}.ts`);
