/** One end of a line between two contexts. What arrives is unknown until it is parsed. */
export interface Connection {
  post(message: unknown): void;
  /** Calls back with each message of the other end; returns the unsubscriber. */
  onMessage(listener: (message: unknown) => void): () => void;
  /** Calls back once when the line has closed, from either end; returns the unsubscriber. */
  onClose(listener: () => void): () => void;
  close(): void;
}
