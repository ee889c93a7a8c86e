import { screens } from '../../../shared/locale/zh/screens.ts'

const named = 4

/** The first few addresses of several cells, and how many there are where there are more. */
export function CellPlaces({ refs }: { refs: readonly string[] }) {
  const shown = refs.filter((ref) => ref !== '').slice(0, named)
  return (
    <>
      <span className="code">{shown.join('、')}</span>
      {refs.length > shown.length ? (
        <span className="muted nowrap"> {screens.import.andMore(refs.length)}</span>
      ) : null}
    </>
  )
}
