/**
 * The page's address as far as another one means another page: pages that load the next one by script
 * change it. A fragment is a place in the same page, unless it is a path ("#/hours").
 */
export function readAddress({ location }: Document): string {
  const { pathname, search, hash } = location;
  return `${pathname}${search}${/^#!?\//.test(hash) ? hash : ''}`;
}
