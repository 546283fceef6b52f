const small = `zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept
  dix-huit dix-neuf`.split(/\s+/u);
const tens = 'vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');

/** From 0 to 99, as before another word of the number ("quatre-vingt"). */
function sayCardinal(value: number): string {
  if (value < 20) return small[value] ?? '';
  const at = Math.floor(value / 10);
  const ten = tens[at - 2] ?? '';
  const rest = at === 7 || at === 9 ? value - (at - 1) * 10 : value % 10;
  if (rest === 0) return ten;
  return (rest === 1 || rest === 11) && at < 8 ? `${ten} et ${small[rest]}` : `${ten}-${small[rest]}`;
}

/** "troisième". From 2 to 100, else null. */
export function findFrenchOrdinal(value: number): string | null {
  if (!Number.isInteger(value) || value < 2 || value > 100) return null;
  const cardinal = value === 100 ? 'cent' : sayCardinal(value);
  return `${cardinal.replace(/e$/u, '').replace(/cinq$/u, 'cinqu').replace(/neuf$/u, 'neuv')}ième`;
}
