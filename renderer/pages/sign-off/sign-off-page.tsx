import { Switch } from '@mantine/core'
import { useState } from 'react'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { signOffScreens } from '../../../shared/locale/zh/sign-off-screens.ts'
import { useSignOffs } from '../../api/decision-queries.ts'
import { useConsolidation } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'
import { NothingReceived } from '../../components/nothing-received.tsx'
import { Page } from '../../components/page.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { SignForm } from './sign-form.tsx'
import { SignOffChanges } from './sign-off-changes.tsx'
import { SignOffTable } from './sign-off-table.tsx'
import './sign-off.css'

const words = signOffScreens

/** 定稿: what somebody answers for, frozen; whether the period still is that; what has changed since, unit by unit. */
export function SignOffPage() {
  const { period } = usePeriod()
  const [all, setAll] = useState(false)
  const [chosen, setChosen] = useState<number | null>(null)
  const query = useSignOffs(period, all)
  const received =
    useConsolidation(period).data?.units.some((unit) => Object.values(unit.lists).includes('received')) ??
    true
  return (
    <Page
      title={screens.page.signOff}
      summary={words.lead}
      actions={
        <Switch
          size="xs"
          label={words.all}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      }
    >
      <Answer query={query}>
        {(signOffs) => {
          if (!received && signOffs.length === 0) return <NothingReceived period={period} />
          const newest = signOffs.toReversed()
          const compared =
            newest.find(({ id }) => id === chosen) ?? newest.find(({ takenBack }) => takenBack === null)
          return (
            <div className="sign-off fill">
              <SignForm period={period} onDone={() => setChosen(null)} />
              {newest.length === 0 ? (
                <div className="panel empty">
                  <p>{words.none(period)}</p>
                  <p className="muted">{words.noneNext}</p>
                </div>
              ) : (
                <SignOffTable signOffs={newest} compared={compared?.id ?? null} onCompare={setChosen} />
              )}
              {compared ? <SignOffChanges period={period} since={compared.id} /> : null}
            </div>
          )
        }}
      </Answer>
    </Page>
  )
}
