import type { ReaderToHost } from '@/utils/core/messages/reader-to-host.ts';
import { isResting } from '@/utils/core/reading/is-active.ts';
import type { PlayerActivity } from '@/utils/core/reading/player-view.ts';
import { connectToHost } from '@/utils/platform/ports.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { createSpeechClock } from '@/utils/platform/speech-clock.ts';
import { createHostLine } from './host-line.ts';

/** The line of one of Hark's own pages to the speech host, to which that page is one more reader. */
export interface TrialLine {
  /** Has a passage said, in place of whatever is being read. Resolves with whether the host has got it. */
  say(open: (passageId: number) => ReaderToHost): Promise<boolean>;
}

/** @param onActivity told what becomes of the passage that was sent last, and of no other */
export function createTrialLine(onActivity: (activity: PlayerActivity) => void): TrialLine {
  let newest = 0;
  let expects: 'nothing' | 'an end' = 'nothing';
  const line = createHostLine({
    openHost: async () => (await sendRuntimeMessage({ to: 'background', type: 'open-host' })) === 'open',
    connect: () => connectToHost('reader'),
    clock: createSpeechClock(),
    onMessage(message) {
      if (message.type !== 'view' || message.passageId !== newest) return;
      const { activity } = message.view;
      const isOver = isResting(activity) || activity.status === 'blocked';
      expects = isOver ? 'nothing' : 'an end';
      onActivity(activity);
      // Or Play would say the trial again, in place of what the reader had open.
      if (isOver) line.close();
    },
    // The next one opens the host again.
    onLost() {
      if (expects === 'an end') onActivity({ status: 'blocked', reason: { kind: 'engine-failed' } });
      expects = 'nothing';
    },
  });
  return {
    async say(open) {
      newest += 1;
      const message = open(newest);
      const isSent = (await line.open()) && line.send(message);
      if (isSent) expects = 'an end';
      return isSent;
    },
  };
}
