import { Button, NativeSelect } from '@mantine/core'
import { IconFolder, IconSend } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisteredFile } from '../../../shared/contract/files.ts'
import type { QueryList, QueryManifest } from '../../../shared/contract/queries.ts'
import { queryScreens as words } from '../../../shared/locale/zh/queries.ts'
import { isWithUnit } from '../../../shared/rules/queries/query-state.ts'
import { useClient } from '../../api/client-context.ts'
import { useAbilities } from '../../api/queries.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { useLongWork } from '../../api/use-long-work.ts'
import { Refusal } from '../../components/refusal.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { SentFiles } from './sent-files.tsx'

/** 发出: a workbook and a letter for each unit that has something to answer. */
export function ExportQueries({ period, list }: { period: string; list: QueryList }) {
  const client = useClient()
  const queries = useQueryClient()
  const abilities = useAbilities().data
  const work = useLongWork<QueryManifest>()
  const [unit, setUnit] = useState('')
  const [folder, setFolder] = useState<RegisteredFile | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const waiting = list.queries.filter(({ state }) => isWithUnit(state))
  const units = [...new Set(waiting.map((query) => query.unit))]
  const choose = async () => {
    try {
      setRefusal(null)
      setFolder((await client.files.chooseFolder()) ?? folder)
    } catch (error) {
      setRefusal(refusalSentence(error))
    }
  }
  const start = async () => {
    const done = await work.start((signal) =>
      client.queries.export(
        { period, unit: unit === '' ? null : unit, folder: folder?.id ?? null },
        { signal },
      ),
    )
    if (done) await queries.invalidateQueries()
  }
  return (
    <>
      <form
        className="query-export panel"
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <NativeSelect
          label={words.scope}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          data={[{ value: '', label: words.everything }, ...units]}
        />
        <div>
          <div>{words.folder}</div>
          <span className="query-folder">
            <IconFolder size={18} aria-hidden />
            {folder?.name ?? words.ownFolder}
            {abilities?.dialogs ? (
              <Button size="compact-sm" variant="default" onClick={() => void choose()}>
                {words.chooseFolder}
              </Button>
            ) : null}
          </span>
        </div>
        <Button
          type="submit"
          leftSection={<IconSend size={18} aria-hidden />}
          disabled={waiting.length === 0 || work.state === 'running'}
        >
          {words.start}
        </Button>
        <p className="muted query-waiting">{words.waiting(waiting.length)}</p>
      </form>
      {work.state === 'running' ? <WorkProgress work={work} label={words.working} /> : null}
      {work.refusal ? <Refusal sentence={work.refusal} /> : null}
      {refusal ? <Refusal sentence={refusal} /> : null}
      {work.result ? <SentFiles manifest={work.result} /> : null}
    </>
  )
}
