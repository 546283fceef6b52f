import { waitUntil } from '../../scripts/browser/wait-until.ts';
import type { Display } from '../../tests/e2e/harness/display.ts';
import { pressKeysByHand } from '../../tests/e2e/harness/keys.ts';
import type { Orca } from '../../tests/e2e/harness/orca.ts';
import type { OrcaEvent, OrcaUtterance } from '../../tests/e2e/harness/orca-log.ts';
import { type Control, hasFocusMoved, type Walked } from './focused-control.ts';

/** What Orca was told and has said since a press. */
export type Told = { readonly events: readonly OrcaEvent[]; readonly spoken: readonly OrcaUtterance[] };

/** What Orca says to the presses of a reader. `Place` is where they are pressed. */
export type OrcaEar<Place extends Walked> = {
  /** What is said to a press that moves the focus in `page`, and where it is then. */
  readonly hearFocus: (page: Place, keys: string) => Promise<Told & { readonly control: Control }>;
  /** What is said to a press until `isAwaited` knows what was told, or until it is too late for that. */
  readonly hear: (keys: string, isAwaited: (told: Told) => boolean) => Promise<Told>;
  /** The control that has the focus. */
  readonly readControl: (page: Place) => Promise<Control>;
  /** What is said while something else is waited for, and after it until `isAwaited` knows what was told. */
  readonly hearDuring: <Done>(
    act: () => Promise<Done>,
    isAwaited?: (told: Told, done: Done) => boolean,
  ) => Promise<Told & { readonly done: Done }>;
};

/** Whether it was told that a page of that title is there. */
export const isLoaded = ({ type, name, detail }: OrcaEvent, title: string) =>
  type === 'object:state-changed:busy' && detail === 0 && name === title;

/** A busy machine is waited for so long. Who is silent then has nothing to say. */
const LATE_MS = 20_000;
/** Orca says news of live regions a tenth of a second after it was told of them. */
const REST_MS = 500;

export function listenToOrca<Place extends Walked>(
  orca: Orca,
  display: Display,
  readControl: OrcaEar<Place>['readControl'],
): OrcaEar<Place> {
  /** Until Orca has dealt with all that it was told, and is silent. While a page is read, more is told all the time. */
  const waitForRest = async () => {
    let said = -1;
    let since = 0;
    let isBehind = true;
    await waitUntil(
      'Orca is at rest',
      async () => {
        const { spoken, waiting } = await orca.readLog();
        if (spoken.length !== said) {
          since = performance.now();
          isBehind = true;
        }
        isBehind &&= waiting > 0;
        said = spoken.length;
        return isBehind ? 0 : performance.now() - since;
      },
      (restedMs) => restedMs >= REST_MS,
      { limitMs: 60_000, everyMs: 50 },
    );
  };
  const listen = async () => {
    const { spoken, events } = await orca.readLog();
    const [from, since] = [spoken.length, events.length];
    return async (): Promise<Told> => {
      const log = await orca.readLog();
      return { spoken: log.spoken.slice(from), events: log.events.slice(since) };
    };
  };
  const waitForTold = async (told: () => Promise<Told>, isAwaited: (told: Told) => boolean) => {
    const until = performance.now() + LATE_MS;
    await waitUntil(
      'Orca was told, or it is late',
      async () => isAwaited(await told()) || performance.now() > until,
      (isOver) => isOver,
      { limitMs: LATE_MS + 5_000, everyMs: 50 },
    );
    await waitForRest();
    return told();
  };
  const hearDuring: OrcaEar<Place>['hearDuring'] = async (act, isAwaited = () => true) => {
    const told = await listen();
    const done = await act();
    return { done, ...(await waitForTold(told, (now) => isAwaited(now, done))) };
  };
  return {
    readControl,
    hearDuring,
    hear: (keys, isAwaited) => hearDuring(() => pressKeysByHand(display, keys), isAwaited),
    hearFocus: async (page, keys) => {
      await hasFocusMoved(page);
      const told = await listen();
      await pressKeysByHand(display, keys);
      await waitUntil(
        `${keys} moves the focus`,
        () => hasFocusMoved(page),
        (moved) => moved,
      );
      const { name } = await readControl(page);
      // The name of a button for files ends with the file that it has.
      const isFocus = (event: OrcaEvent) =>
        event.type === 'object:state-changed:focused' && event.detail === 1 && event.name.startsWith(name);
      const heard = await waitForTold(told, ({ events }) => name === '' || events.some(isFocus));
      return { ...heard, control: await readControl(page) };
    },
  };
}
