/** Tests that take their time: `npm run soak -- WHAT`. Exit status 1 when one fails. */
const soaks = ['player', 'text', 'speech', 'screen-reader', 'orca-walk', 'audio-file', 'contrast'] as const;
const USAGE = `Usage:
  npm run soak                    all of them
  npm run soak -- player          a hundred thousand lives of the player, with any commands and any faults
  npm run soak -- text            heaps of what clinics write, in each language: no digit, limit, unit or sign is lost
  npm run soak -- speech          twenty minutes of real speech with pauses and skips every few seconds
  npm run soak -- screen-reader   real speech while Orca speaks twenty times in between: about fifteen minutes
  npm run soak -- orca-walk       what Orca says of each control and state, and while Hark reads, in both browsers: some ten minutes
  npm run soak -- audio-file      an hour of text as an audio file
  npm run soak -- contrast        how far text, parts, focus and marks stand apart, on the pixels of each state: some twenty-five minutes`;

const wanted = process.argv.slice(2);
const chosen = soaks.filter((name) => wanted.length === 0 || wanted.includes(name));
if (wanted.some((name) => !chosen.some((one) => one === name))) {
  console.error(USAGE);
  process.exitCode = 2;
} else for (const name of chosen) await import(`./soak/${name}.ts`);
