import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { PlannedDocument } from '../../../shared/contract/lists.ts'
import { listScreens } from '../../../shared/locale/zh/list-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { groupFiles } from './group-files.ts'

const words = listScreens.documents
const nameOf = (path: string) => path.split('/').at(-1) ?? path

/** The documents of a batch, group by group: one is chosen, by mouse or by arrow; what is typed narrows them. */
export function DocumentList({
  documents,
  chosen,
  onChoose,
}: {
  documents: readonly PlannedDocument[]
  /** Path of the chosen one; null: none. */
  chosen: string | null
  onChoose: (path: string) => void
}) {
  const id = useId()
  const [text, setText] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const wanted = text.trim()
  const groups = groupFiles(documents)
    .map(({ name, items }) => ({
      name,
      items: items.filter(({ path, title }) =>
        [name, nameOf(path), title].some((one) => one.includes(wanted)),
      ),
    }))
    .filter(({ items }) => items.length > 0)
  const order = groups.flatMap(({ items }, group) => items.map(({ path }) => ({ path, group })))
  const at = order.findIndex(({ path }) => path === chosen)
  const optionId = (path: string) => `${id}-${documents.findIndex((one) => one.path === path)}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one comes into sight when it changes
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const isTyping = event.target instanceof HTMLInputElement
    const here = order[at]?.group ?? -1
    const startOf = (group: number) => order.findIndex((one) => one.group === group)
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: Math.max(0, at - 1),
      ...(isTyping
        ? { Enter: Math.max(0, at) }
        : {
            ArrowRight: startOf(here + 1),
            ArrowLeft: startOf(Math.max(0, at === startOf(here) ? here - 1 : here)),
            Home: 0,
            End: order.length - 1,
          }),
    }
    const target = order[targets[event.key] ?? -1]
    if (event.key in targets) event.preventDefault()
    if (!target) return
    list.current?.focus()
    onChoose(target.path)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its field and its list take the keys
    <div className="document-list panel" onKeyDown={onKeyDown}>
      <TextInput
        size="xs"
        aria-label={words.find}
        placeholder={words.find}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className="document-keys muted">
        <span role="status">{words.count(order.length)}</span> <span>{words.keys}</span>
      </p>
      <div
        ref={list}
        className="document-options"
        role="listbox"
        tabIndex={0}
        aria-label={words.list}
        aria-activedescendant={at < 0 || chosen === null ? undefined : optionId(chosen)}
      >
        {groups.map(({ name, items }, group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options within a list box
          <div key={name} role="group" aria-labelledby={`${id}-group-${group}`}>
            <div id={`${id}-group-${group}`} className="document-group" role="presentation">
              {name}
            </div>
            {items.map(({ path, title }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus
              <div
                key={path}
                id={optionId(path)}
                role="option"
                aria-selected={path === chosen}
                className="document-option"
                title={title}
                onClick={() => onChoose(path)}
              >
                {nameOf(path)}
              </div>
            ))}
          </div>
        ))}
        {order.length === 0 ? <p className="muted document-none">{screens.common.noMatch}</p> : null}
      </div>
    </div>
  )
}
