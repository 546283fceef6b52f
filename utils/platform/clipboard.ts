/** Puts text on the clipboard. Needs no permission in the moment after a press; false where the browser says no. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
