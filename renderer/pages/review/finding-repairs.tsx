import { Button } from '@mantine/core'
import { IconTool } from '@tabler/icons-react'
import type { Repair } from '../../../shared/contract/checks.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useSourceDrawer } from '../../components/source/source-drawer.tsx'

/** Single edits that would clear this finding together with others; each leads to its cell, none is made by itself. */
export function FindingRepairs({ repairs }: { repairs: readonly Repair[] }) {
  const open = useSourceDrawer()
  return repairs.map((repair) => (
    <p key={`${repair.cell.sheet}!${repair.cell.ref}`} className="finding-repair">
      <IconTool size={16} aria-hidden /> {repair.sentence}{' '}
      <Button size="compact-sm" variant="subtle" onClick={() => open(repair.cell)}>
        {screens.review.showCell(repair.cell.ref)}
      </Button>
    </p>
  ))
}
