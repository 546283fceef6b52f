/** How the blocks of a page stand: side by side in its main part, or in sections of sections. */
export type PageShape = 'flat' | 'nested';

export interface SizePage {
  /** About how many words its main part holds. */
  readonly words: number;
  readonly shape: PageShape;
}

const vocabulary = (
  'the patient takes one tablet of this medicine with water in the morning and another at night unless a doctor ' +
  'says otherwise because blood pressure may fall when you stand up quickly after sleep so please rest first call ' +
  'our clinic if pain swelling fever or a rash begins within two days and do not stop treatment without advice'
).split(' ');
const wordsOfSentence = 14;
const sentencesOfParagraph = 4;
/** Of the nested page: how many sections stand in one another, and how many blocks in the innermost. */
const depth = 6;
const blocksOfSection = 12;

/**
 * A page as clinics write them, only longer: headings, paragraphs with links and emphasis, lists and
 * tables, between a menu, an aside and a footer. The same page each time it is asked for.
 */
export function makeSizePage({ words, shape }: SizePage): string {
  const writer = createWriter();
  const blocks: string[] = [];
  while (writer.written() < words) blocks.push(writeBlock(blocks.length, writer));
  const body = shape === 'flat' ? blocks.join('\n') : nestBlocks(blocks, depth);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long page</title><style>${styles}</style></head>
<body><header><nav class="menu"><ul>${menu}</ul></nav></header>
<main id="content"><h1>All that our patients asked</h1>
${body}
<p id="last">The last paragraph of the page says that the end has come. Nothing follows it but the footer.</p></main>
<aside><h2>Related</h2><ul class="related">${menu}</ul></aside>
<footer><p>Open on every working day.</p></footer></body></html>`;
}

const styles =
  'body{font:16px/1.5 sans-serif;margin:0}main{max-width:45em;margin:auto}.note{padding:1em;border:1px solid}' +
  'td,th{border:1px solid;padding:.2em}nav li{display:inline-block}';
const menu = ['Home', 'Doctors', 'Services', 'Contact'].map((name) => `<li><a href="#">${name}</a></li>`).join('');

interface Writer {
  /** A sentence of so many words. */
  readonly sentence: (count?: number) => string;
  readonly written: () => number;
}

function createWriter(): Writer {
  let written = 0;
  return {
    sentence(count = wordsOfSentence) {
      const first = written;
      written += count;
      // A step that shares no factor with the vocabulary's length, and a number that differs, so that sentences do too.
      const words = Array.from({ length: count - 1 }, (_, at) => vocabulary[(first * 7 + at * 11) % vocabulary.length]);
      const line = [...words, String(first)].join(' ');
      return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
    },
    written: () => written,
  };
}

function writeBlock(index: number, { sentence }: Writer): string {
  if (index % 20 === 0) return `<h2>${sentence(5)}</h2>`;
  if (index % 20 === 9) return `<ol>${repeat(5, () => `<li>${sentence()}</li>`)}</ol>`;
  if (index % 20 === 14) {
    const rows = repeat(4, () => `<tr><td>${sentence(3)}</td><td>${sentence(4)}</td></tr>`);
    return `<table><tr><th>${sentence(2)}</th><th>${sentence(2)}</th></tr>${rows}</table>`;
  }
  if (index % 20 === 17) return `<div class="note"><p>${sentence()} <em>${sentence()}</em></p></div>`;
  const link = `<a href="#p${index}">${sentence(4)}</a>`;
  return `<p>${repeat(sentencesOfParagraph - 1, () => `${sentence()} `)}<strong>${sentence(6)}</strong> ${link}</p>`;
}

function repeat(count: number, write: () => string): string {
  return Array.from({ length: count }, write).join('');
}

/** Sections with as many sections in each as it takes, the outermost first. */
function nestBlocks(blocks: readonly string[], levels: number): string {
  if (levels === 0 || blocks.length <= blocksOfSection) return blocks.join('\n');
  const size = Math.max(blocksOfSection, Math.ceil(blocks.length ** ((levels - 1) / levels)));
  const sections: string[] = [];
  for (let start = 0; start < blocks.length; start += size) {
    const inner = nestBlocks(blocks.slice(start, start + size), levels - 1);
    sections.push(`<section class="part"><div>${inner}</div></section>`);
  }
  return sections.join('\n');
}
