/** Lets everything happen that is only waiting for promises. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Goes on promise by promise until something is so, to act in the very moment. */
export async function reach(isSo: () => boolean): Promise<void> {
  for (let step = 0; !isSo(); step += 1) {
    if (step === 100) throw new Error('It did not come to that.');
    await Promise.resolve();
  }
}
