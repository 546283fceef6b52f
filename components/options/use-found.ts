import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Long enough that a word is not announced letter by letter. */
const REST_MS = 700;

/**
 * How many choices a search leaves on the page; null while nothing is looked for. They are counted as they are shown,
 * so that whoever adds a choice has nothing to keep in step.
 */
export function useFound(
  page: RefObject<HTMLElement | null>,
  search: string,
  onRest: (found: number) => void,
): number | null {
  const [found, setFound] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (search.trim() === '') return setFound(null);
    const shown = page.current?.querySelectorAll('.setting:not([hidden])') ?? [];
    setFound([...shown].filter((setting) => setting.parentElement?.closest('.setting') === null).length);
  }, [page, search]);
  useEffect(() => {
    if (found === null) return;
    const rest = setTimeout(() => onRest(found), REST_MS);
    return () => clearTimeout(rest);
  }, [found, search]);
  return found;
}
