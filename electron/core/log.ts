/** Where the core reports what a maintainer may need later; each host decides where it goes. */
export interface Log {
  info(event: string, facts?: Record<string, unknown>): void
  error(event: string, error: unknown, facts?: Record<string, unknown>): void
}
