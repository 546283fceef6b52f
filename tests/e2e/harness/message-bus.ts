import { runProcess, startProcess } from '../../../scripts/browser/child-process.ts';
import { waitFor } from '../../../scripts/browser/wait-until.ts';

/** A message bus of the test's own, as a desktop has one: the way of media keys, headsets and lock screens to a player. */
export type MessageBus = AsyncDisposable & {
  /** Programs that are given these variables are on this bus. */
  readonly env: Readonly<Record<string, string>>;
  /** Presses a media key, as the desktop hands it on to the player that is there. */
  readonly pressMediaKey: (key: 'PlayPause' | 'Play' | 'Pause' | 'Stop' | 'Next' | 'Previous') => Promise<void>;
  /** What the desktop shows of the player: whether it plays, and its title. */
  readonly readPlayer: () => Promise<{ readonly status: string; readonly title: string | null }>;
};

const PLAYER = '/org/mpris/MediaPlayer2';

export async function startMessageBus(): Promise<MessageBus> {
  await using stack = new AsyncDisposableStack();
  const bus = stack.use(startProcess('dbus-daemon', ['--session', '--nofork', '--print-address=1']));
  const address = await waitFor('the message bus is there', () => /^unix:\S+/m.exec(bus.printed())?.[0]);
  const env = { DBUS_SESSION_BUS_ADDRESS: address };
  const call = (destination: string, path: string, ...method: readonly string[]) =>
    runProcess('dbus-send', ['--session', '--print-reply', `--dest=${destination}`, path, ...method], { env });
  const findPlayer = () =>
    waitFor('a player is on the bus', async () => {
      const names = await call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.ListNames');
      return /org\.mpris\.MediaPlayer2\.(?:chromium|firefox)[\w.]*/.exec(names)?.[0];
    });
  const owned = stack.move();
  return {
    env,
    async pressMediaKey(key) {
      await call(await findPlayer(), PLAYER, `org.mpris.MediaPlayer2.Player.${key}`);
    },
    async readPlayer() {
      const properties = ['org.freedesktop.DBus.Properties.GetAll', 'string:org.mpris.MediaPlayer2.Player'];
      const answer = await call(await findPlayer(), PLAYER, ...properties);
      return {
        status: /"PlaybackStatus"\s+variant\s+string "(\w+)"/.exec(answer)?.[1] ?? 'unknown',
        title: /"xesam:title"\s+variant\s+string "([^"]*)"/.exec(answer)?.[1] ?? null,
      };
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
