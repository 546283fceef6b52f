import type { WrittenReport } from '@/utils/core/page-check/write-report.ts';

const styles =
  'body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.5 system-ui,sans-serif}li{margin:.4em 0;overflow-wrap:anywhere}dt{font-weight:600}small{color:#555}';

/** The report as a page of its own, to be kept or sent on. What stands on the checked page is text in it, never markup. */
export function writeReportPage(document: Document, written: WrittenReport, lang: string): string {
  const { headings } = written;
  const page = document.implementation.createHTMLDocument(written.title);
  page.documentElement.lang = lang;
  const add = <Name extends keyof HTMLElementTagNameMap>(parent: Element, name: Name, text = '') => {
    const element = page.createElement(name);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  add(page.head, 'meta').setAttribute('charset', 'utf-8');
  add(page.head, 'style', styles);
  const main = add(page.body, 'main');
  add(main, 'h1', written.title);
  add(main, 'p', written.summary);
  const facts = add(main, 'dl');
  for (const { name, value } of written.facts) {
    add(facts, 'dt', name);
    add(facts, 'dd', value);
  }
  if (written.flaws.length > 0) add(main, 'h2', headings.flaws);
  for (const { title, mend, places } of written.flaws) {
    add(main, 'h3', title);
    add(main, 'p', mend);
    const list = places.length > 0 ? add(main, 'ul') : null;
    for (const place of places) if (list) add(list, 'li', place);
  }
  add(main, 'h2', headings.items);
  const items = add(main, 'ol');
  // The numbers are those that stand on the checked page; a text may run the other way than the report.
  for (const { number, label, text, lang: spoken } of written.items) {
    const item = add(items, 'li');
    item.value = number;
    add(item, 'small', `${label}: `);
    const says = add(item, 'span', text);
    says.lang = spoken;
    says.dir = 'auto';
  }
  if (written.skipped.length > 0) add(main, 'h2', headings.skipped);
  const skipped = add(main, 'ul');
  for (const { reason, text } of written.skipped) {
    const item = add(skipped, 'li');
    add(item, 'small', `${reason}: `);
    add(item, 'span', text).dir = 'auto';
  }
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}
