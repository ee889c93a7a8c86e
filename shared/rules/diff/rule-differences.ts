import type { CheckReport, Finding } from '../../contract/checks.ts'
import type { RuleDifference, RuleGroup, VersionDifference } from '../../contract/versions.ts'

type Result = Finding['result'] | null

/** Where a finding belongs by its results before and after; null: nothing to find before and after. */
function groupOf(was: Result, is: Result): RuleGroup | 'stillUncheckable' | null {
  if (is === 'fail') return was === 'fail' ? 'still' : 'new'
  if (is === 'unverifiable') return was === 'unverifiable' ? 'stillUncheckable' : 'uncheckable'
  return was === 'fail' ? 'fixed' : was === 'unverifiable' ? 'checkable' : null
}

/**
 * Compares the findings of two states by their ids.
 * @param isGone whether the row that a finding was about is in the later version no more
 */
export function ruleDifferences(
  before: CheckReport,
  after: CheckReport,
  isGone: (finding: Finding) => boolean,
): VersionDifference['rules'] {
  const earlier = new Map(before.findings.map((finding) => [finding.id, finding]))
  const later = new Map(after.findings.map((finding) => [finding.id, finding]))
  const groups: Record<RuleGroup, RuleDifference[]> = {
    fixed: [],
    new: [],
    still: [],
    uncheckable: [],
    checkable: [],
  }
  let stillUncheckable = 0
  for (const [id, finding] of new Map([...earlier, ...later])) {
    const was = earlier.get(id)?.result ?? null
    const is = later.get(id)?.result ?? null
    const group = groupOf(was, is)
    if (group === 'stillUncheckable') stillUncheckable += 1
    else if (group !== null)
      groups[group].push({ ...finding, was, is, rowRemoved: is === null && isGone(finding) })
  }
  return { ...groups, stillUncheckable }
}
