import { describe, expect, test } from 'vitest';
import type { PageReport } from '@/utils/core/page-check/page-report.ts';
import { writePlainReport, writeReport } from '@/utils/core/page-check/write-report.ts';
import { writeReportPage } from '@/utils/dom/page-check/write-report-page.ts';
import { english } from '../fakes/english.ts';
import { openPage } from './open-page.ts';

const HOSTILE = '<img src=x onerror=alert(1)><script>alert(2)</script> & "so" \u202eon';
const REPORT: PageReport = {
  version: 1,
  title: `Visits 🩺 ${HOSTILE}`,
  address: 'https://clinic.example/?a=1&b=<i>',
  lang: null,
  words: 1,
  seconds: 20,
  grade: null,
  items: [
    { number: 1, kind: 'heading', lang: 'en', written: 'x', says: [HOSTILE] },
    { number: 3, kind: 'paragraph', lang: 'ar', written: 'x', says: ['مرحبا.', 'أهلا.'] },
  ],
  flaws: [
    { kind: 'no-lang', number: null, where: '' },
    { kind: 'vague-link', number: 3, where: HOSTILE },
  ],
  skipped: [{ reason: 'menu', text: HOSTILE }],
};
const written = writeReport(REPORT, english, 'en');

describe('the report as a page of its own', () => {
  const page = openPage(writeReportPage(document, written, 'en'));

  test('holds what stands on the checked page as text alone', () => {
    expect(page.querySelectorAll('img, script, i, link').length).toBe(0);
    expect(page.querySelector('h1')?.textContent).toBe(REPORT.title);
    expect(page.querySelector('dl')?.textContent).toContain(REPORT.address);
    expect(page.querySelectorAll('ul')[0]?.textContent).toBe(`At 3: ${HOSTILE}`);
    expect(page.querySelectorAll('ul')[1]?.textContent).toContain(HOSTILE);
  });

  test('has the numbers that stand on the checked page, and each text in its language and direction', () => {
    const lines = [...page.querySelectorAll('ol li')].map((line) => {
      const says = line.querySelector('span');
      return [line.getAttribute('value'), says?.getAttribute('lang'), says?.getAttribute('dir'), says?.textContent];
    });
    expect(lines).toEqual([
      ['1', 'en', 'auto', HOSTILE],
      ['3', 'ar', 'auto', 'مرحبا. أهلا.'],
    ]);
  });
});

test('the report as plain text says the same, line by line', () => {
  const lines = writePlainReport(written).split('\n');
  expect(lines.slice(0, 2)).toEqual([REPORT.title, '2 things to mend.']);
  expect(lines).toContain('Address: https://clinic.example/?a=1&b=<i>');
  expect(lines).toContain('3. (paragraph, Arabic) مرحبا. أهلا.');
  expect(lines).toContain(`  At 3: ${HOSTILE}`);
});
