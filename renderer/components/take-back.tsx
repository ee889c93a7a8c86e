import { Button, Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { screens } from '../../shared/locale/zh/screens.ts'
import type { Alias } from '../../shared/model/mapping.ts'
import { localTime } from '../../shared/rules/local-time.ts'
import { refusalSentence } from '../api/refusal-sentence.ts'
import { Refusal } from './refusal.tsx'
import './take-back.css'

const words = screens.mappings

/** Takes something remembered back, after asking once; or says that this was done. */
export function TakeBack({
  name,
  takenBack,
  onTakeBack,
  question = words.confirm(name),
  consequence = words.confirmWhy,
}: {
  name: string
  takenBack: Alias['takenBack']
  onTakeBack: () => Promise<unknown>
  question?: string
  consequence?: string
}) {
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  if (takenBack) {
    return <span className="muted">{words.takenBack(takenBack.author, localTime(takenBack.at))}</span>
  }
  const confirm = async () => {
    try {
      await onTakeBack()
      setAsking(false)
      await queries.invalidateQueries()
    } catch (error) {
      setRefusal(refusalSentence(error))
    }
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={words.takeBackOf(name)}
        onClick={() => setAsking(true)}
      >
        {words.takeBack}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={question}
        centered
        closeButtonProps={{ 'aria-label': screens.common.close }}
        attributes={{ header: { role: 'presentation' } }}
        transitionProps={{ duration: 80 }}
      >
        <p>{consequence}</p>
        {refusal ? <Refusal sentence={refusal} /> : null}
        <div className="take-back-actions">
          <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
            {screens.common.cancel}
          </Button>
          <Button color="red.9" onClick={() => void confirm()}>
            {words.takeBack}
          </Button>
        </div>
      </Modal>
    </>
  )
}
