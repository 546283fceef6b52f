/** UTF-8, with U+FFFD for halves of characters. */
export function toUtf8(text: string): Uint8Array<ArrayBuffer> {
  const written = encodeURIComponent(text.replace(/\p{Cs}/gu, '\u{FFFD}'));
  const bytes: number[] = [];
  for (let at = 0; at < written.length; at += 1) {
    const isEscaped = written[at] === '%';
    bytes.push(isEscaped ? Number.parseInt(written.slice(at + 1, at + 3), 16) : written.charCodeAt(at));
    if (isEscaped) at += 2;
  }
  return Uint8Array.from(bytes);
}

/** A number in so many bytes, the lowest first. */
export function toLittleEndian(value: number, bytes: number): readonly number[] {
  return Array.from({ length: bytes }, (_, at) => Math.floor(value / 2 ** (8 * at)) % 256);
}

export function joinBytes(parts: readonly Iterable<number>[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
