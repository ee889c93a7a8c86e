import { NativeSelect } from '@mantine/core'
import { IconDatabase } from '@tabler/icons-react'
import { screens } from '../../shared/locale/zh/screens.ts'
import { terms } from '../../shared/locale/zh/terms.ts'
import { HistoryButtons } from './history-buttons.tsx'
import { usePeriod } from './period.tsx'
import { SchemeSwitch } from './scheme-switch.tsx'

/** Product, plan, period and library: what everything below is about. */
export function Header() {
  const { info, period, choose } = usePeriod()
  return (
    <header className="shell-header">
      <strong className="shell-product">{terms.product}</strong>
      <span className="shell-plan" title={`${info.plan.title}（${info.plan.documentNumber}）`}>
        {info.plan.title}
      </span>
      {info.demo ? (
        <span className="shell-demo" title={screens.shell.demoWhy}>
          {screens.shell.demo}
        </span>
      ) : null}
      <span className="shell-library" title={`${screens.shell.library} ${info.file}`}>
        <IconDatabase size={16} aria-hidden />
        <span>{info.file}</span>
      </span>
      <HistoryButtons />
      <div className="shell-period">
        <label htmlFor="shell-period">{screens.shell.period}</label>
        <NativeSelect
          id="shell-period"
          size="xs"
          value={period}
          onChange={(event) => choose(event.currentTarget.value)}
          data={info.periods.map((value) => ({ value, label: screens.shell.year(value) }))}
        />
      </div>
      <SchemeSwitch />
    </header>
  )
}
