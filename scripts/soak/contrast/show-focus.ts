import type { CDPSession } from 'puppeteer-core';

/** What findSpots has left in the page. */
declare global {
  var harkTestStops: readonly Element[];
}

/**
 * Has the browser paint several controls as if each had the focus from a key, and takes a picture. Where keys really lead
 * the focus is tests/e2e/walk.test.ts.
 * @param numbers their places in the list that findSpots has left in the page
 */
export async function showFocus<Picture>(
  devtools: CDPSession,
  numbers: readonly number[],
  take: () => Promise<Picture>,
): Promise<Picture> {
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  await devtools.send('DOM.getDocument', { depth: 0 });
  const nodeIds = await Promise.all(numbers.map((number) => findNode(devtools, number)));
  const force = (forcedPseudoClasses: string[]) =>
    Promise.all(nodeIds.map((nodeId) => devtools.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses })));
  await force(['focus', 'focus-visible']);
  const picture = await take();
  await force([]);
  return picture;
}

async function findNode(devtools: CDPSession, number: number): Promise<number> {
  const { result } = await devtools.send('Runtime.evaluate', { expression: `harkTestStops[${number}]` });
  if (result.objectId === undefined) throw new Error(`The page has lost the control ${number}.`);
  const { nodeId } = await devtools.send('DOM.requestNode', { objectId: result.objectId });
  return nodeId;
}
