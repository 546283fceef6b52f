import { describe, expect, test } from 'vitest';
import { createHostLine } from '@/utils/app/host-line.ts';
import type { ReaderToHost } from '@/utils/core/messages/reader-to-host.ts';
import { createLine } from '../fakes/fake-connection.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

/** A passage without a sentence: what is in it is no matter of the line's. */
const OPEN: Extract<ReaderToHost, { type: 'open' }> = {
  type: 'open',
  passageId: 1,
  title: 'Tablets 💊',
  lang: 'en',
  passage: { start: 0, end: 0 },
  sentences: [],
  extent: 'complete',
  place: { sentence: 0, offset: 0 },
  begin: 'speaking',
  wishes: {
    rate: 1,
    preferred: {},
    builtIn: 'when-needed',
    dialects: 'apart',
    pauses: 'normal',
    wording: { reading: 'natural', alternatives: 'read' },
  },
};
const STOP = { type: 'command', command: 'stop' } as const;

function setUp(openHost: () => Promise<boolean> = async () => true) {
  const lines: ReturnType<typeof createLine>[] = [];
  const heard: unknown[] = [];
  const clock = createVirtualClock();
  const line = createHostLine({
    openHost,
    clock,
    connect() {
      const opened = createLine();
      lines.push(opened);
      return opened.near;
    },
    onMessage: (message) => heard.push(message),
    onLost: () => heard.push('lost'),
  });
  return { line, lines, heard, clock };
}

describe('the line to the host', () => {
  test('sends nothing before it is open, and says so', async () => {
    const { line, lines } = setUp();
    expect(line.send(STOP)).toBe(false);
    expect([await line.open(), line.send(STOP), lines[0]?.far.received]).toEqual([true, true, [STOP]]);
  });

  test('is one line, however many ask for it at once', async () => {
    const { line, lines } = setUp();
    expect([await Promise.all([line.open(), line.open()]), await line.open(), lines.length]).toEqual([
      [true, true],
      true,
      1,
    ]);
  });

  test('is not there when the host cannot be opened', async () => {
    const { line, lines } = setUp(async () => false);
    expect([await line.open(), line.send(STOP), lines.length]).toEqual([false, false, 0]);
  });

  test('passes on messages of the host and drops what is none', async () => {
    const { line, lines, heard } = setUp();
    await line.open();
    lines[0]?.far.post({ type: 'taken-over' });
    lines[0]?.far.post({ type: 'sing' });
    expect(heard).toEqual([{ type: 'taken-over' }]);
  });

  test('tells that the host has gone, and can be opened again', async () => {
    const { line, lines, heard } = setUp();
    await line.open();
    lines[0]?.far.close();
    expect([heard, line.send(STOP)]).toEqual([['lost'], false]);
    await line.open();
    expect([line.send(STOP), lines[1]?.far.received]).toEqual([true, [STOP]]);
  });

  test('closed from here is no loss', async () => {
    const { line, lines, heard } = setUp();
    await line.open();
    line.close();
    expect([heard, lines[0]?.far.isOpen(), line.send(STOP)]).toEqual([[], false, false]);
  });

  test('counts as lost when a passage is not answered, and is another one when it is opened again', async () => {
    const { line, lines, heard, clock } = setUp();
    await line.open();
    line.send(OPEN);
    clock.advance(8_999);
    expect([heard, lines[0]?.far.isOpen()]).toEqual([[], true]);
    clock.advance(1);
    expect([heard, lines[0]?.far.isOpen(), line.send(STOP)]).toEqual([['lost'], false, false]);
    await line.open();
    expect([line.send(STOP), lines[1]?.far.received]).toEqual([true, [STOP]]);
  });

  test('waits for nothing once a passage is answered, the host has gone, or the line was closed', async () => {
    for (const end of ['answered', 'gone', 'closed'] as const) {
      const { line, lines, heard, clock } = setUp();
      await line.open();
      line.send(OPEN);
      if (end === 'answered') lines[0]?.far.post({ type: 'taken-over' });
      if (end === 'gone') lines[0]?.far.close();
      if (end === 'closed') line.close();
      expect(clock.pending()).toBe(0);
      expect(heard).toEqual({ answered: [{ type: 'taken-over' }], gone: ['lost'], closed: [] }[end]);
    }
  });
});
