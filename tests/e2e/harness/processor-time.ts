import { readdir, readFile } from 'node:fs/promises';

const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a program and all that it started have used up to now, those that have ended left out. */
export async function readProcessorTime(root: number): Promise<number> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const processes = new Map<number, { readonly parent: number; readonly cpuS: number }>();
  for (const id of ids) {
    // One that ended in between is gone.
    const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
    // The name before it, in brackets, may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number);
    processes.set(id, { parent: parent ?? 0, cpuS: ((user ?? 0) + (system ?? 0)) / TICKS_PER_SECOND });
  }
  const isOwn = (id: number): boolean => id === root || (processes.has(id) && isOwn(processes.get(id)?.parent ?? 0));
  return [...processes].filter(([id]) => isOwn(id)).reduce((sum, [, { cpuS }]) => sum + cpuS, 0);
}
