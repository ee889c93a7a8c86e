import { readFileSync } from 'node:fs'

interface Report {
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/**
 * The test files whose process broke down under them before it could say anything, read from the report of a run that
 * did not succeed. V8 in Node 24 now and then ends a process in which one thread ends while another works ("Check failed:
 * jit_page.has_value()"); no code of ours can catch that, and a test that failed is something else.
 *
 * @returns empty where any test failed, or a file could not be loaded: then the run has failed
 */
export function crashedFiles(reportFile: string): string[] {
  const { numFailedTests, testResults } = JSON.parse(readFileSync(reportFile, 'utf8')) as Report
  const open = testResults.filter(({ status }) => status !== 'passed')
  const isBroken = open.every(
    ({ assertionResults }) =>
      assertionResults.length > 0 && assertionResults.every(({ status }) => status !== 'failed'),
  )
  return numFailedTests === 0 && isBroken ? open.map(({ name }) => name) : []
}
