import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A stretch of a page, and what the voice is asked to say for it, sentence by sentence. */
type Hint = readonly [html: string, heard: readonly string[]];

/** The examples of docs/for-websites.md, each with what stands behind "Heard:". */
export function readDocumentedHints(): readonly Hint[] {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/for-websites.md'), 'utf8');
  const examples = page.matchAll(/^```html\n(.*?)\n```\n\nHeard: ([^\n]*)$/gms);
  return [...examples].map(([, html = '', heard = '']) => [html, heard.split(' | ')]);
}

/** The forms that the same page names beside its examples. */
export const FORMS_NAMED: readonly Hint[] = [
  ['<p>Rest now.</p><p class="rs_skip">Sign up!</p>', ['Rest now.']],
  ['<p>Sit down.</p><p nospeech>Sign up!</p>', ['Sit down.']],
  ['<p>Stand up.</p><p no-read-aloud>Sign up!</p>', ['Stand up.']],
  ['<p>Walk on.</p><p data-read-aloud="skip">Sign up!</p>', ['Walk on.']],
  ['<p aria-hidden="true">Call us before you come.</p>', ['Call us before you come.']],
  ['<p>Ask for <span data-ssml-say-as="spell-out">BRCA2</span> today.</p>', ['Ask for B.R.C.A 2 today.']],
  [`<p>Ring <span data-ssml='{"say-as":{"interpret-as":"characters"}}'>R8</span> twice.</p>`, ['Ring R 8 twice.']],
  [
    `<p><span data-ssml='{"break":{"time":"1s"}}'>Breathe in</span> then breathe out.</p>`,
    ['Breathe in, then breathe out.'],
  ],
  ['<p>Dry your hands <b data-ssml-break="none"></b> well.</p>', ['Dry your hands well.']],
  ['<p>Dry your feet <b data-ssml-break-time="0"></b> well.</p>', ['Dry your feet well.']],
  ['<p>Take <b data-ssml-sub-alias="micro">milli</b>grams as told.</p>', ['Take milligrams as told.']],
  ['<p>Use 2 <b data-ssml-sub-alias="grams">mg</b> of it.</p>', ['Use 2 milligrams of it.']],
];

/** One page of them all, in English, its pictures drawn by the test, marked as a whole as one that is not to be read, which is not heeded. */
export function writeHintsPage(hints: readonly Hint[]): string {
  const parts = hints.map(([html]) => `<section>${html.replaceAll('.png"', '.svg"')}</section>`).join('\n');
  return `<!doctype html>
<html lang="en-US">
<head><meta charset="utf-8"><title>All hints</title></head>
<body class="nospeech"><main><article><h1>All hints</h1>
${parts}
</article></main></body>
</html>
`;
}
