/** Bytes handed to the browser in large parts, in order. */
export interface BlobParts {
  add(bytes: Uint8Array<ArrayBuffer>): void;
  /** All of it, with `header` before and `tail` behind. */
  join(header: BlobPart, tail: BlobPart, type: string): Blob;
  clear(): void;
}

/** A part is some twenty seconds of sound as it is, or minutes of it encoded: a blob for each packet would cost more than it holds. */
const PART_BYTES = 2 ** 20;

export function createBlobParts(): BlobParts {
  let parts: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;

  const handOver = () => {
    if (waiting.length > 0) parts.push(new Blob(waiting));
    waiting = [];
    size = 0;
  };
  return {
    add(bytes) {
      waiting.push(bytes);
      size += bytes.length;
      if (size >= PART_BYTES) handOver();
    },
    join(header, tail, type) {
      handOver();
      return new Blob([header, ...parts, tail], { type });
    },
    clear() {
      parts = [];
      waiting = [];
      size = 0;
    },
  };
}
