/**
 * Which of `count` buttons gets the focus when `key` is pressed on button `index`, as the ARIA
 * practices ask of a toolbar: the arrows move and go round, Home and End jump; null for any other
 * key. In a right-to-left interface the arrows change places.
 * https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export function moveInToolbar(
  key: string,
  { index, count, direction }: { readonly index: number; readonly count: number; readonly direction: 'ltr' | 'rtl' },
): number | null {
  const forwards = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
  const backwards = direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case forwards:
      return (index + 1) % count;
    case backwards:
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
