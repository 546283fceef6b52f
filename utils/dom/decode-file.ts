/** The text of a file, or why there is none. */
export type FileText =
  | { readonly result: 'text'; readonly text: string; readonly encoding: 'utf-8' | 'utf-16' }
  | { readonly result: 'large' | 'encoding' };

/**
 * The text of a file that the reader has chosen. One that is too large is not even opened.
 * @param largest in bytes
 */
export async function decodeFile(file: Blob, largest: number): Promise<FileText> {
  if (file.size > largest) return { result: 'large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
    return { result: 'text', text, encoding: wide === null ? 'utf-8' : 'utf-16' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // The decoder met bytes that are none of this encoding.
    return { result: 'encoding' };
  }
}
