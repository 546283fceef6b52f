import { describe, expect, it } from 'vitest';
import { type ArticleLine, findSideLines } from '@/utils/dom/find-side-lines.ts';

const paragraph: ArticleLine = {
  text: 'Take one tablet a day with water, at the same hour, and do not stop before the box is empty, even when the cough is gone.',
  role: 'text',
  linked: 0,
};
const heading = (text: string, linked = 0): ArticleLine => ({ text, role: 'heading', linked });
const line = (text: string, linked = 0): ArticleLine => ({ text, role: 'text', linked });
const find = (...lines: ArticleLine[]) => [...findSideLines(lines)].sort((a, b) => a - b);

describe('findSideLines', () => {
  it.each([
    'Advertisement',
    '- Anzeige -',
    'REKLAMA',
    'Publicité',
    'Diesen Artikel teilen',
    'Compartir en Facebook',
    'Subscribe now for the whole story.',
    'Leave a Reply',
    'Noch keine Kommentare',
    'Beitrag gefallen? Dann sag es weiter!',
    'Suscríbete a nuestro boletín',
    'Laisser un commentaire',
    'Dodaj komentarz',
    'Your cart is empty',
    'This entry was posted in Sleep.',
    'Wir respektieren Ihre Privatsphäre und fragen vorher.',
    'We may earn a small commission from these links.',
    'Tags: sleep, dreams',
    'Lesezeit: 4 Minuten',
    'Aufrufe: 204',
    'Quelle: Müller Verlag',
    '(Source: Ann Hill, Hill and Sons)',
    'Źródło: Jan Nowak',
    'Titelbild: René\u0301 Petit',
  ])('finds %s', (text) => {
    expect(find(paragraph, line(text), paragraph)).toEqual([1]);
  });

  it.each([
    'Advertisements for tablets mislead.',
    'Kontakt:',
    'Teilen Sie die Tablette in zwei Hälften.',
    'Share needles with nobody.',
    'Share this leaflet with whoever looks after your child at home.',
    'Share this medicine with nobody.',
    'Compartir este medicamento',
    'Zurück zur Arbeit',
    'Back to sport',
    'Follow these steps shared on Facebook to splint a finger.',
    'Tag: Montag bis Freitag',
    'Category: X in pregnancy',
    'Source: Unwashed hands',
    'Print is hard to read with cataracts.',
    'Source: unwashed hands',
    'Datum: 12. Mai 2026, 14 Uhr',
    'Fecha: 12 de mayo',
    'Subscribers pay less.',
    'Views differ on this: ask your doctor.',
    'Mira a tu hijo cada hora.',
    'Related to this is a dry mouth.',
    'Mehr dazu sagt Ihr Arzt.',
    'Latest results: the wound is clean.',
    'زر الطبيب غداً 🏥',
    '明天请来复诊',
  ])('leaves %s', (text) => {
    expect(find(paragraph, line(text), paragraph)).toEqual([]);
  });

  it('finds a list of what else to read with its label, up to the next heading', () => {
    const list = [
      heading('Das könnte Sie auch interessieren'),
      line('Schlaf im Alter', 1),
      line('3 Minuten'),
      line('Träume', 1),
    ];
    expect(find(paragraph, ...list, heading('Dosis'), paragraph)).toEqual([1, 2, 3, 4]);
    expect(find(paragraph, heading('Lee también'), line('El sueño', 1), paragraph)).toEqual([1, 2]);
  });

  it('finds the first words of what a linked heading leads to, before the next link', () => {
    const words = line('Those who sleep well dream more often than others do, and remember …');
    const list = [heading('Related articles'), heading('Sleep', 1), words, heading('Dreams', 1), words];
    expect(find(paragraph, paragraph, paragraph, paragraph, ...list)).toEqual([4, 5, 6, 7]);
  });

  it('leaves the lines after the last link', () => {
    expect(find(paragraph, heading('See also'), line('Sleep', 1), line('Level 1'), line('82 Hill Street'))).toEqual([
      1, 2,
    ]);
  });

  it('finds a link back', () => {
    expect(find(paragraph, line('Zurück zur Liste', 1), line('Back to news', 1))).toEqual([1, 2]);
  });

  it('finds a label with nothing below it', () => {
    expect(find(paragraph, heading('Mehr zum Thema'))).toEqual([1]);
  });

  it('leaves a label with text below it', () => {
    expect(find(paragraph, heading('See also'), paragraph, line('Sleep', 1))).toEqual([]);
  });

  it('leaves a list before the first paragraph, and one that is most of the page', () => {
    expect(find(heading('Latest news'), line('Sleep', 1), paragraph)).toEqual([]);
    const links = Array.from({ length: 9 }, () => line('How to sleep in a noisy house', 1));
    expect(find(paragraph, heading('Latest news'), ...links)).toEqual([]);
  });

  it('leaves what must be read, and ends a list there', () => {
    const kept: ArticleLine = { text: 'See also', role: 'kept', linked: 1 };
    expect(find(paragraph, kept, paragraph)).toEqual([]);
    expect(find(paragraph, heading('See also'), line('Sleep', 1), kept, line('Dreams', 1))).toEqual([1, 2]);
  });

  it('leaves what cells and headings say of a source', () => {
    expect(find(paragraph, heading('Source: Ann Hill'), { text: 'Related', role: 'cell', linked: 1 })).toEqual([]);
  });
});
