import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

interface Usage {
  readonly cpuSeconds: number;
  readonly memoryMB: number;
  /** Of children that ended. */
  readonly endedSeconds: number;
}

/** What a process has used so far. Only on Linux; null elsewhere and for one that is gone. */
export function usageOf(pid: number): Usage | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100,
      memoryMB: Math.round((Number(fields[21]) * 4096) / 1048576),
      endedSeconds: (Number(fields[13]) + Number(fields[14])) / 100,
    };
  } catch {
    return null;
  }
}

/** The processes of the database server of a data folder. */
export function databaseProcesses(folder: string): number[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      return readlinkSync(`/proc/${name}/cwd`).startsWith(folder) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
} // prettier-ignore

/** CPU seconds of the database server; what ended processes used is in those of their parent. */
export const databaseCpu = (folder: string): number =>
  databaseProcesses(folder)
    .flatMap((pid) => usageOf(pid) ?? [])
    .reduce((sum, { cpuSeconds, endedSeconds }) => sum + cpuSeconds + endedSeconds, 0);

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
