/** Measures the product: `npm run bench -- WHAT`. Exit status 1 when a limit is broken. */
const benches = ['latency', 'extraction', 'text'] as const;
const USAGE = `Usage:
  npm run bench                 key press to first words, beside the smallest extension that speaks
  npm run bench -- extraction   what a page's size costs, from a thousand words to a million
  npm run bench -- text         what the spoken form costs beside the browser's own sentences`;

const what = process.argv[2] ?? 'latency';
const bench = benches.find((name) => name === what);
if (bench === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else await import(`../tests/bench/${bench}.ts`);
