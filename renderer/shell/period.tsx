import { createContext, type ReactNode, use, useState } from 'react'
import type { Client } from '../../shared/contract/index.ts'
import { screens } from '../../shared/locale/zh/screens.ts'
import { useLibraryInfo } from '../api/queries.ts'
import { refusalSentence } from '../api/refusal-sentence.ts'
import { Refusal } from '../components/refusal.tsx'

export type LibraryInfo = Awaited<ReturnType<Client['library']['info']>>

interface PeriodChoice {
  readonly info: LibraryInfo
  readonly period: string
  readonly choose: (period: string) => void
}

const PeriodContext = createContext<PeriodChoice | null>(null)
const memory = 'huibiao.period'

/** The reporting period that every page is about: chosen once, kept over a reload. */
export function PeriodProvider({ children }: { children: ReactNode }) {
  const query = useLibraryInfo()
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(memory))
  const info = query.data
  if (query.isError && !info) {
    return (
      <div className="page">
        <Refusal sentence={refusalSentence(query.error)} onRetry={() => void query.refetch()} />
      </div>
    )
  }
  if (!info) {
    return (
      <p className="page muted" role="status">
        {screens.shell.connecting}
      </p>
    )
  }
  const period = chosen && info.periods.includes(chosen) ? chosen : info.currentPeriod
  const choose = (next: string) => {
    sessionStorage.setItem(memory, next)
    setChosen(next)
  }
  return <PeriodContext value={{ info, period, choose }}>{children}</PeriodContext>
}

/** The open library and the chosen period; only below `PeriodProvider`. */
export function usePeriod(): PeriodChoice {
  const choice = use(PeriodContext)
  if (!choice) throw new Error('usePeriod outside PeriodProvider')
  return choice
}
