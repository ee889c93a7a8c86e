import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { Link } from 'wouter'
import { type Consolidation, type IndicatorFigure, sourceStates } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { Filter } from '../../components/filter.tsx'
import { SourceStateMark } from '../../components/marks/source-state-mark.tsx'
import { SourceCells, SourceHeads } from '../../components/source-cells.tsx'
import { DecisionDrawer } from './decision-drawer.tsx'
import { DepartmentFigureForm } from './department-figure-form.tsx'
import { SourceForm } from './source-form.tsx'

const words = decisionScreens.sources

/** What the drawer is open for. */
type Doing =
  | { readonly what: 'register' }
  | { readonly what: 'choose'; readonly figure: IndicatorFigure; readonly department: string | null }

function SourceRows({
  figure,
  onChoose,
}: {
  figure: IndicatorFigure
  onChoose: (department: string | null) => void
}) {
  const { seq, name, unit, city } = figure
  return (
    <Fragment>
      <tr className="group">
        <th scope="colgroup" colSpan={8}>
          <div className="decision-group">
            <Link href={`/figures/${seq}`}>
              {unit === null ? words.indicatorName(seq, name) : words.indicatorIn(seq, name, unit)}
            </Link>
            <SourceStateMark state={city.choice.state} />
            {city.choice.why === null ? null : <span>{city.choice.why}</span>}
          </div>
        </th>
      </tr>
      {city.choice.sources.map((source) => (
        <tr key={source.department ?? ''}>
          <SourceCells source={source} sources={city.choice.sources} />
          <td>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={words.chooseOf(seq, source.name)}
              onClick={() => onChoose(source.department)}
            >
              {words.choose}
            </Button>
          </td>
        </tr>
      ))}
    </Fragment>
  )
}

/** 数据来源: every indicator that several say something about, side by side; who counts is for a person to choose. */
export function SourcesPart({ figures }: { figures: Consolidation }) {
  const [state, setState] = useState('')
  const [doing, setDoing] = useState<Doing | null>(null)
  const compared = figures.indicators.filter(({ city }) => city.choice.sources.length > 0)
  const shown = compared.filter(({ city }) => state === '' || city.choice.state === state)
  const register = (
    <Button
      size="xs"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setDoing({ what: 'register' })}
    >
      {words.register}
    </Button>
  )
  const close = () => setDoing(null)
  return (
    <div className="decision-part fill">
      <div className="decision-head">
        <p className="muted">{words.lead}</p>
        {compared.length === 0 ? null : (
          <>
            <Filter
              label={words.filter}
              value={state}
              options={sourceStates.map((value) => ({
                value,
                label: `${words.state[value]}（${compared.filter(({ city }) => city.choice.state === value).length}）`,
              }))}
              onChange={setState}
            />
            {register}
          </>
        )}
      </div>
      {compared.length === 0 ? (
        <div className="panel empty">
          <p>{words.none}</p>
          <p className="muted">{words.noneNext}</p>
          {register}
        </div>
      ) : shown.length === 0 ? (
        <div className="panel empty">{words.noMatch}</div>
      ) : (
        <div className="table-frame">
          <table className="table source-table">
            <caption className="visually-hidden">{words.table}</caption>
            <thead>
              <tr>
                <SourceHeads />
                <th scope="col">{words.columns.actions}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((figure) => (
                <SourceRows
                  key={figure.seq}
                  figure={figure}
                  onChoose={(department) => setDoing({ what: 'choose', figure, department })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <DecisionDrawer
        title={doing ? (doing.what === 'register' ? words.registerTitle : words.chooseTitle) : null}
        onClose={close}
      >
        {doing?.what === 'register' ? <DepartmentFigureForm onDone={close} /> : null}
        {doing?.what === 'choose' ? (
          <SourceForm figure={doing.figure} department={doing.department} onDone={close} />
        ) : null}
      </DecisionDrawer>
    </div>
  )
}
