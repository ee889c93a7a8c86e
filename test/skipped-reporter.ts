import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** The list reporter hides why a test was skipped; a test that never runs must say so in the log. */
export default function skippedReporter(): Reporter {
  return {
    printsToStdio: () => true,
    onTestEnd(test: TestCase, result: TestResult) {
      if (result.status !== 'skipped') return
      const reason = test.annotations.find((annotation) => annotation.type === 'skip')?.description
      process.stdout.write(`SKIPPED ${test.title}: ${reason ?? 'no reason given'}\n`)
    },
  }
}
