import { readdir, readFile } from 'node:fs/promises';

/** What a program and all that it started have used up to now, and hold. */
export type ProcessUse = {
  /** Seconds of processor time of those that still run. */
  readonly cpuS: number;
  /** Memory of their own, shared pages counted by their part (Pss), in MB. */
  readonly memoryMb: number;
};

const TICKS_PER_SECOND = 100;

export async function readProcessUse(root: number): Promise<ProcessUse> {
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
  const own = [...processes].filter(([id]) => isOwn(id));
  const memory = await Promise.all(
    own.map(async ([id]) => {
      const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
      return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
    }),
  );
  return {
    cpuS: own.reduce((sum, [, { cpuS }]) => sum + cpuS, 0),
    memoryMb: memory.reduce((sum, mb) => sum + mb, 0),
  };
}
