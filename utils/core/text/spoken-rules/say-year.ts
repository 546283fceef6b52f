/** "1975" as "19 75", "1905" as "19 oh 5", "1800" as "18 hundred"; null where a voice says it right. */
export function sayYear(year: string): string | null {
  const [century, rest] = [year.slice(0, 2), year.slice(2)];
  if (/^(?:20|10)0/u.test(year)) return null;
  if (rest === '00') return `${century} hundred`;
  return rest.startsWith('0') ? `${century} oh ${rest.slice(1)}` : `${century} ${rest}`;
}
