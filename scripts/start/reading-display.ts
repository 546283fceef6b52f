import { clearScreenDown, moveCursor } from 'node:readline';
import type { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { formatLine, formatRows } from './format-reading.ts';
import type { PageLook } from './look-at-page.ts';

/** Where a person follows the reading. */
export type ReadingDisplay = {
  /** Shows the sentence being read. */
  readonly show: (look: PageLook) => void;
  /** Says something that stays. */
  readonly tell: (sentence: string) => void;
  /** Says what went wrong. */
  readonly complain: (sentence: string) => void;
};

export type DisplayStreams = { readonly output: WriteStream; readonly errors: Writable };

export function createReadingDisplay({ output, errors }: DisplayStreams): ReadingDisplay {
  const { show, tell } = output.isTTY ? createScreenDisplay(output) : createLogDisplay(output);
  const complain = (sentence: string) => {
    // Whatever stands on the screen is wiped first.
    if (output.isTTY) tell('');
    errors.write(`${sentence}\n`);
  };
  return { show, tell, complain };
}

/** On a screen the sentence is written over the one before. */
function createScreenDisplay(stream: WriteStream): Pick<ReadingDisplay, 'show' | 'tell'> {
  let shown: readonly string[] = [];
  const wipe = () => {
    if (shown.length === 0) return;
    moveCursor(stream, 0, 1 - shown.length);
    stream.write('\r');
    clearScreenDown(stream);
    shown = [];
  };
  return {
    show(look) {
      const rows = formatRows(look, { columns: stream.columns, rows: Math.max(1, stream.rows - 1) });
      if (rows.join('\n') === shown.join('\n')) return;
      wipe();
      stream.write(rows.join('\n'));
      shown = rows;
    },
    tell(sentence) {
      wipe();
      stream.write(`${sentence}\n`);
    },
  };
}

/** In a file or a pipe each sentence has its own line. */
function createLogDisplay(stream: WriteStream): Pick<ReadingDisplay, 'show' | 'tell'> {
  let shown: string | null = null;
  return {
    show(look) {
      if (look.sentence === shown) return;
      shown = look.sentence;
      stream.write(`${formatLine(look)}\n`);
    },
    tell(sentence) {
      stream.write(`${sentence}\n`);
    },
  };
}
