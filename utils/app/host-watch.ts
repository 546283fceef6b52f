import type { Connection } from '@/utils/core/messages/connection.ts';
import type { FromHost, ViewMessage } from '@/utils/core/messages/from-host.ts';
import { isNothingOpen } from '@/utils/core/messages/nothing-open.ts';
import { connectToHost } from '@/utils/platform/ports.ts';

interface HostWatchParts {
  /** Loads what understands the host, with the first message that says more than that nothing is read. */
  readonly parse: (message: unknown) => Promise<FromHost | null>;
  /** What of that is on its way or there; null: nothing was asked for yet. */
  readonly loading: () => Promise<unknown> | null;
  /** What is read, wherever it is; null: nothing, or the host has gone. */
  readonly onNews: (view: ViewMessage | null) => void;
}

/** Looks on at the speech host. The function that comes back opens the line to it, if none stands. */
export function createHostWatch({ parse, loading, onNews }: HostWatchParts): () => void {
  let line: Connection | null = null;
  return () => {
    if (line !== null) return;
    line = connectToHost('view');
    line.onMessage(async (message) => {
      if (loading() === null && isNothingOpen(message)) return onNews(null);
      const parsed = await parse(message);
      if (parsed?.type === 'view' || parsed?.type === 'nothing-open') onNews(parsed.type === 'view' ? parsed : null);
    });
    line.onClose(async () => {
      line = null;
      // Behind what the line has told.
      await loading();
      onNews(null);
    });
  };
}
