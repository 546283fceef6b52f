import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether this path is a program that may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: both mean "not a program".
    return false;
  }
}

/** Whether a program of this name is on the PATH. */
export function hasProgram(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isProgram(join(folder, name)));
}

/** Whether anything of a sound system is here: a server that was named, one that listens, or a sound card. */
export function hasSoundSystem(): boolean {
  const { PULSE_SERVER, XDG_RUNTIME_DIR } = process.env;
  return (
    Boolean(PULSE_SERVER) ||
    (Boolean(XDG_RUNTIME_DIR) && existsSync(join(XDG_RUNTIME_DIR ?? '', 'pulse/native'))) ||
    existsSync('/dev/snd/controlC0')
  );
}
