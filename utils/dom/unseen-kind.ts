/** Nothing in them is ever seen, nor asked after. */
const unseen = new Set('script style template'.split(' '));

export function isUnseenKind({ localName }: Element): boolean {
  return unseen.has(localName);
}
