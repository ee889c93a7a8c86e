import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { correctionScreens } from '../../../shared/locale/zh/corrections.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useCorrections } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'
import { Filter } from '../../components/filter.tsx'
import { NoMatch } from '../../components/no-match.tsx'
import { Page } from '../../components/page.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { AdjustmentTable } from './adjustment-table.tsx'
import { ExemptionTable } from './exemption-table.tsx'
import { ExplanationTable } from './explanation-table.tsx'
import './corrections.css'

const words = correctionScreens

/** 调整与说明: what the city says about what was reported, whether it still holds, and taking it back. */
export function CorrectionsPage() {
  const { period } = usePeriod()
  const [takenBack, setTakenBack] = useState(false)
  const [unit, setUnit] = useState('')
  const query = useCorrections(period, takenBack)
  const all = query.data
  const units = [
    ...new Set(
      [...(all?.adjustments ?? []), ...(all?.explanations ?? []), ...(all?.exemptions ?? [])].map(
        (one) => one.unit,
      ),
    ),
  ]
  const fits = (one: { unit: string }) => unit === '' || one.unit === unit
  return (
    <Page title={screens.page.corrections} summary={words.lead}>
      <section className="filters" aria-label={words.filter}>
        <Filter
          label={screens.common.unit}
          value={unit}
          options={units.map((name) => ({ value: name, label: name }))}
          onChange={setUnit}
        />
        <Checkbox
          size="xs"
          label={words.withTakenBack}
          checked={takenBack}
          onChange={(event) => setTakenBack(event.currentTarget.checked)}
        />
        <span role="status" className="muted">
          {all
            ? words.summary(
                all.adjustments.filter(fits).length,
                all.explanations.filter(fits).length,
                all.exemptions.filter(fits).length,
              )
            : ''}
        </span>
      </section>
      <Answer query={query}>
        {({ adjustments, explanations, exemptions }) => {
          if (adjustments.length + explanations.length + exemptions.length === 0)
            return <div className="panel empty">{words.none}</div>
          const shown = [adjustments, explanations, exemptions].map((rows) => rows.filter(fits).length)
          if (shown.every((count) => count === 0)) return <NoMatch onClear={() => setUnit('')} />
          return (
            <div className="corrections fill">
              <AdjustmentTable adjustments={adjustments.filter(fits)} />
              <ExplanationTable explanations={explanations.filter(fits)} />
              <ExemptionTable exemptions={exemptions.filter(fits)} />
            </div>
          )
        }}
      </Answer>
    </Page>
  )
}
