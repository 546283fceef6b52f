import { expect, test } from 'vitest';
import { createOrcaLogReader } from '../e2e/harness/orca-log.ts';

const LOG = `vvvvv PROCESS ATSPI_KEY_PRESSED_EVENT: 'Right' (114) vvvvv
15:35:47.748708 - SPEECH OUTPUT: 'right ' {'established': False}
^^^^^ PROCESS ATSPI_KEY_PRESSED_EVENT: 'Right' (114) ^^^^^
15:35:48.000000 - EVENT MANAGER: Queueing object:state-changed:focused [push button | Why can't I hear it?] (1,0,0) from [application | Chromium]
15:35:48.000001 - EVENT MANAGER: Queueing object:text-changed:insert [section | ] (0,7,Paused.) from [application | Chromium]
15:35:48.000002 - EVENT MANAGER: Dequeued object:state-changed:focused [push button | Why can't I hear it?] (1,0,0) from [application | Chromium]

vvvvv PROCESS OBJECT EVENT object:state-changed:focused vvvvv
15:35:48.000003 - SPEECH OUTPUT: 'Why can't I hear it? push button.'{'established': False}
15:35:48.000004 - SPEECH OUTPUT: 'Words that
                  go on' voice=uppercase{'average-pitch': 7.0}
^^^^^ PROCESS OBJECT EVENT object:state-changed:focused ^^^^^
vvvvv PRESENT LIVE REGION MESSAGE vvvvv
15:35:48.000005 - SPEECH OUTPUT: 'Paused.'{'established': False}
^^^^^ PRESENT LIVE REGION MESSAGE ^^^^^
`;
const BUTTON = { type: 'object:state-changed:focused', role: 'push button', name: "Why can't I hear it?", detail: 1 };

test('what Orca says is read whole, with what it was said for, however the log arrives', () => {
  for (const size of [1, 7, LOG.length]) {
    const reader = createOrcaLogReader();
    for (let at = 0; at < LOG.length; at += size) reader.take(LOG.slice(at, at + size));
    expect(reader.log()).toEqual({
      spoken: [
        { words: 'right', cause: { kind: 'key' } },
        { words: "Why can't I hear it? push button.", cause: { kind: 'event', ...BUTTON } },
        { words: 'Words that go on', cause: { kind: 'event', ...BUTTON } },
        { words: 'Paused.', cause: { kind: 'news' } },
      ],
      events: [BUTTON],
      waiting: 1,
    });
  }
});

test('what Orca throws away in a flood is not waited for', () => {
  const reader = createOrcaLogReader();
  const queue = '1 - EVENT MANAGER: Queueing object:x [static | a] (0,0,0) from [application | Chromium]\n';
  reader.take(queue.repeat(52));
  expect(reader.log().waiting).toBe(52);
  reader.take('1 - EVENT MANAGER: 50 events pruned. New size: 1\n');
  expect(reader.log().waiting).toBe(2);
});
