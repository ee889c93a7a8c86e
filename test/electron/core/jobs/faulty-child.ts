import { serveJobs } from '../../../../electron/core/jobs/serve-jobs.ts'

// The program of a child process whose jobs go wrong in the ways that their input asks for.
process.on('disconnect', () => process.exit())

/** Ways to go wrong, by the name of the file; any other file is read to its length. */
const faults: Record<string, () => unknown> = {
  abort: () => process.abort(),
  exit: () => process.exit(3),
  loop: () => {
    for (;;);
  },
  wait: () => new Promise(() => setInterval(() => {}, 1000)),
  buffers: () => {
    const kept: Buffer[] = []
    for (;;) kept.push(Buffer.alloc(1_000_000, 1))
  },
  objects: () => {
    const kept: number[][] = []
    for (;;) kept.push([kept.length])
  },
}

serveJobs(
  {
    'read-book': ({ bytes, file }: { bytes: Uint8Array; file: string }) =>
      faults[file] ? faults[file]() : bytes.length,
  },
  {
    listen: (onOrder) => process.on('message', (order) => onOrder(order as Parameters<typeof onOrder>[0])),
    send: (answer) => process.send?.(answer),
  },
)
