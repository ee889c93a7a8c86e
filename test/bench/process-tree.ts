import { readdirSync, readFileSync } from 'node:fs'

/** What this process and its children have taken so far. */
export interface TreeUsage {
  /** Seconds of CPU, user and system, of all of them; children that have ended included. */
  readonly cpu: number
  /** The sum of every one's own peak, in megabytes: what they took at one time is at most that. */
  readonly megabytes: number
}

const ticksPerSecond = 100

/** The fields of a process from its state on, as `man 5 proc_pid_stat` numbers them: the state is the third. */
function statOf(pid: number): readonly string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

const field = (stat: readonly string[], number: number) => Number(stat[number - 3])

/**
 * Watches this process and its children until it is told to stop; Linux only, since nothing else tells of children what
 * Node itself tells of one process.
 */
export function watchTree(): { usage(): TreeUsage; stop(): void } {
  const peaks = new Map<number, number>()
  const look = (): number => {
    let ticks = 0
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      const pid = Number(name)
      try {
        const stat = statOf(pid)
        const isOwn = pid === process.pid
        if (!isOwn && field(stat, 4) !== process.pid) continue
        ticks += field(stat, 14) + field(stat, 15)
        if (isOwn) ticks += field(stat, 16) + field(stat, 17)
        const peak = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
        if (peak) peaks.set(pid, Number(peak[1]) / 1024)
      } catch {
        // Gone meanwhile.
      }
    }
    return ticks / ticksPerSecond
  }
  const timer = setInterval(look, 50)
  return {
    usage() {
      const cpu = look()
      return { cpu, megabytes: [...peaks.values()].reduce((sum, peak) => sum + peak, 0) }
    },
    stop: () => clearInterval(timer),
  }
}
