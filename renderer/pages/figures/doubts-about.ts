import type { Finding } from '../../../shared/contract/checks.ts'

/** The failed checks that touch an indicator's answers: what its figure rests on is in doubt there. */
export function doubtsAbout(findings: readonly Finding[], seq: number): Finding[] {
  return findings.filter(
    (finding) => finding.list === 'targets' && finding.key === String(seq) && finding.result === 'fail',
  )
}
