/** Why Orca said something: a key that it heard, news of a live region, or what the browser told of an object. */
export type OrcaCause =
  | { readonly kind: 'key' }
  | { readonly kind: 'news' }
  | ({ readonly kind: 'event' } & OrcaEvent)
  /** Something of its own: that it is there. */
  | { readonly kind: 'own' };

/** What the browser told of an object: `object:state-changed:focused`, of a `push button` that is called `Play`. */
export type OrcaEvent = {
  readonly type: string;
  readonly role: string;
  readonly name: string;
  /** 1 where a state was won, 0 where it was lost. */
  readonly detail: number;
};

export type OrcaUtterance = { readonly words: string; readonly cause: OrcaCause };

export type OrcaLog = {
  /** All that it said, in order. */
  readonly spoken: readonly OrcaUtterance[];
  /** What it was told and has dealt with, in order. */
  readonly events: readonly OrcaEvent[];
  /** How much it was told and has not dealt with yet. */
  readonly waiting: number;
};

/** Reads a log as it grows. */
export type OrcaLogReader = {
  /** More of the file, from where the last part ended. */
  readonly take: (text: string) => void;
  readonly log: () => OrcaLog;
};

const EVENT = /Dequeued (\S+) \[(.*?) \| (.*)\] \((-?\d+),-?\d+,/;
// Words hold apostrophes, and lines of their own: the closing one is that before the voice.
const SPEECH = /SPEECH OUTPUT: '(.*)'(?: voice=[\w-]+)? ?(?:\{.*|None)$/s;
const MOST_LINES = 20;

/** For what Orca 43 writes with `--debug-file`. */
export function createOrcaLogReader(): OrcaLogReader {
  const spoken: OrcaUtterance[] = [];
  const events: OrcaEvent[] = [];
  let waiting = 0;
  let cause: OrcaCause = { kind: 'own' };
  let taken: OrcaEvent | null = null;
  let speech: readonly string[] = [];
  let rest = '';

  const takeSpeech = (line: string) => {
    speech = [...speech, line];
    const said = SPEECH.exec(speech.join('\n'))?.[1];
    if (said === undefined && speech.length < MOST_LINES) return;
    const words = said?.replaceAll(/\s+/g, ' ').trim() ?? '';
    if (words !== '') spoken.push({ words, cause });
    speech = [];
  };
  const takeQueue = (line: string) => {
    const left = /events pruned\. New size: (\d+)/.exec(line)?.[1];
    if (line.includes(' Queueing ')) waiting += 1;
    // A flood is cut while one more waits at the door, or while one is dealt with.
    else if (left !== undefined) waiting = Number(left) + (cause.kind === 'event' ? 0 : 1);
    else if (line.includes(' Dequeued ')) {
      waiting -= 1;
      taken = readEvent(line);
    }
  };
  const takeLine = (line: string) => {
    if (speech.length > 0 || line.includes(' SPEECH OUTPUT: ')) takeSpeech(line);
    else if (line.includes(' EVENT MANAGER: ')) takeQueue(line);
    else if (line.startsWith('vvvvv')) cause = findCause(line, taken);
    else if (line.startsWith('^^^^^')) {
      if (cause.kind === 'event' && taken !== null) events.push(taken);
      cause = { kind: 'own' };
    }
  };
  return {
    take: (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) takeLine(line);
    },
    log: () => ({ spoken, events, waiting }),
  };
}

/** What the lines from here on are about. */
function findCause(line: string, taken: OrcaEvent | null): OrcaCause {
  if (line.includes('OBJECT EVENT') && taken !== null) return { kind: 'event', ...taken };
  if (line.includes('ATSPI_KEY')) return { kind: 'key' };
  return line.includes('LIVE REGION') ? { kind: 'news' } : { kind: 'own' };
}

function readEvent(line: string): OrcaEvent | null {
  const [, type = '', role = '', name = '', detail = '0'] = EVENT.exec(line) ?? [];
  return type === '' ? null : { type, role, name, detail: Number(detail) };
}
