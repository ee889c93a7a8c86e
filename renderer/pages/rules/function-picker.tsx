import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { RuleVocabulary } from '../../../shared/contract/rules.ts'
import { ruleScreens } from '../../../shared/locale/zh/rules.ts'

const words = ruleScreens.builder

/** Something that stands elsewhere, chosen from lists: which function, and each of its arguments. */
export function FunctionPicker({
  functions,
  label,
  onInsert,
}: {
  functions: RuleVocabulary['functions']
  label: string
  onInsert: (text: string) => void
}) {
  const [name, setName] = useState('')
  const [picked, setPicked] = useState<readonly string[]>([])
  const chosen = functions.find((one) => one.name === name)
  const choose = (next: string) => {
    setName(next)
    const found = functions.find((one) => one.name === next)
    setPicked(found?.arguments.map((one) => one.choices[0]?.text ?? '') ?? [])
  }
  return (
    <span className="rule-picker">
      <NativeSelect
        size="xs"
        aria-label={`${label}${words.elsewhere}`}
        value={name}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: words.elsewhere },
          ...functions.map((one) => ({ value: one.name, label: one.label })),
        ]}
      />
      {chosen?.arguments.map((one, index) => (
        <NativeSelect
          key={one.label}
          size="xs"
          aria-label={`${label}${one.label}`}
          value={picked[index] ?? ''}
          onChange={(event) => setPicked(picked.with(index, event.currentTarget.value))}
          data={one.choices.map((choice) => ({ value: choice.text, label: choice.label }))}
        />
      ))}
      {chosen ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            onInsert(`${name}(${picked.join(', ')})`)
            choose('')
          }}
        >
          {words.insert}
        </Button>
      ) : null}
    </span>
  )
}
