import { formatFigures } from './figure-tables.ts';
import { escapeCell, formatTable, percent } from './markdown-table.ts';
import type { ExtractionFigures, Unread, WorstOfSet } from './sum-up.ts';

/** docs/quality.md, made of the figures alone. */
export function formatQuality(figures: ExtractionFigures): string {
  const { date, browser, sample } = figures;
  return `${[
    '# What is heard of a page',
    `Made by \`npm run eval -- extraction\` on ${date} with ${browser}. Do not edit by hand.`,
    ...(sample === null ? [] : [`**A sample:** at most ${sample} pages of each set, spread over it.`]),
    explanation,
    '## Figures',
    formatFigures(figures),
    '## Pages that were silent or failed',
    formatUnread(figures),
    '## The ten worst pages of each set',
    worstExplanation,
    ...figures.worst.map(formatWorst),
  ].join('\n\n')}\n`;
}

const explanation = `The built product reads pages that people have labelled, in a real Chromium. The listen key is really pressed. What counts is what the voice is asked to say, with **Read exactly as written** on, so that spoken forms ("5 milligrams") do not blur the comparison.

- The pages are served from this machine. Their scripts do not run, and no request goes anywhere else: a policy sent with each page forbids both. The page is parsed as in a reader's browser, which runs scripts, so what stands in \`<noscript>\` is not shown and not read.
- **F1** compares runs of four words with the label's: precision is the share of what was said that the label has, recall the share of the label that was said; both are means over the pages. A page that hangs, crashes or stays silent counts as empty.
- What a **closed section** holds is not read unless the reader has chosen so: its heading is, and so is the heading of a **list of sources**, which is passed over. Labels mostly have what closed sections hold; the column with them read shows the same pages under that choice.
- **Snippets** are short texts that must, or must not, be read.
- **Readability** is \`@mozilla/readability\` 0.6.0 as it comes, on a plain clone of the same page. **innerText** is \`document.body.innerText\`. The **five-line rule** is the text of \`main\`, \`[role=main]\` or \`article\`, else of the body, less \`nav\`, \`footer\`, \`form\` and \`aside\`.
- Figures in *italics* are of groups whose labels follow a rule like Hark's own: they only must not fall.

The pages belong to their publishers and are no part of the project. Some labels are wrong; no rule of Hark's is made for one page.`;

const worstExplanation = `The reason is found by the tool: it looks up where on the live page the words stand that were missed, or read though the label does not have them. "Outside the article" means outside of what Readability finds.`;

function formatUnread({ silent, failed }: ExtractionFigures): string {
  if (silent.length + failed.length === 0) return 'None.';
  const list = (pages: readonly Unread[], word: string) =>
    pages.map(({ id, why }) => `- ${id} ${word}${why === '' ? '' : `: ${escapeCell(why)}`}`);
  return [...list(silent, 'was silent'), ...list(failed, 'failed')].join('\n');
}

function formatWorst({ set, pages }: WorstOfSet): string {
  if (pages.length === 0) return `### ${set}\n\nEvery page is read as its label says.`;
  const table = formatTable(
    ['page', 'Hark', 'Readability', 'five-line rule', 'why'],
    pages.map(({ id, address, hark, readability, rule, reason }) => [
      `${id}${address === null ? '' : `<br>${address}`}`,
      percent(hark),
      percent(readability),
      percent(rule),
      reason,
    ]),
  );
  return `### ${set}\n\n${table}`;
}
