import { readdirSync, readFileSync } from 'node:fs'

/** What this process and its children have taken so far. */
export interface TreeUsage {
  /** Seconds of CPU, user and system, of all of them; children that have ended included. */
  readonly cpu: number
  /** Megabytes of all of them together where it was most; what they share is counted for each. */
  readonly megabytes: number
}

const ticksPerSecond = 100

/** The fields of a process from its state on, as `man 5 proc_pid_stat` numbers them: the state is the third. */
function statOf(pid: number): readonly string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

const field = (stat: readonly string[], number: number) => Number(stat[number - 3])

/** Processes that any of its threads started. */
const childrenOf = (pid: number) =>
  readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    (readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').match(/\d+/g) ?? []).map(Number),
  )

const megabytesIn = (status: string, line: RegExp) => Number(line.exec(status)?.[1] ?? 0) / 1024

/**
 * Watches this process and its children until it is told to stop; Linux only, since nothing else tells of children what
 * Node itself tells of one process.
 */
export function watchTree(): { usage(): TreeUsage; stop(): void } {
  let peak = 0
  const look = (): number => {
    let ticks = 0
    let children = 0
    let own = 0
    for (const pid of [process.pid, ...childrenOf(process.pid)]) {
      try {
        const stat = statOf(pid)
        const isOwn = pid === process.pid
        ticks += field(stat, 14) + field(stat, 15)
        if (isOwn) ticks += field(stat, 16) + field(stat, 17)
        const status = readFileSync(`/proc/${pid}/status`, 'utf8')
        // While this process is busy nothing is looked at: its own peak stands for those moments.
        if (isOwn) own = megabytesIn(status, /^VmRSS:\s+(\d+)/m)
        else children += megabytesIn(status, /^VmRSS:\s+(\d+)/m)
        if (isOwn) peak = Math.max(peak, megabytesIn(status, /^VmHWM:\s+(\d+)/m))
      } catch {
        // Gone meanwhile.
      }
    }
    peak = Math.max(peak, own + children)
    return ticks / ticksPerSecond
  }
  const timer = setInterval(look, 50)
  return {
    usage() {
      const cpu = look()
      return { cpu, megabytes: peak }
    },
    stop: () => clearInterval(timer),
  }
}
