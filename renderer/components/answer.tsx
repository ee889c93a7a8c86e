import { Skeleton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { screens } from '../../shared/locale/zh/screens.ts'
import { usePasswords } from '../api/passwords.tsx'
import { isLocked, refusalSentence } from '../api/refusal-sentence.ts'
import { PasswordForm } from './password-form.tsx'
import { Refusal } from './refusal.tsx'
import './page.css'

/** A question to the core in its three states: on its way, refused, answered. */
export function Answer<Data>({
  query,
  children,
  lines = 8,
  file,
}: {
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
  lines?: number
  /** Name of the file that the question is about: where it is locked, its password is asked for in place. */
  file?: string
}) {
  const passwords = usePasswords()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError && file !== undefined && isLocked(query.error)) {
    return (
      <div className="locked">
        <Refusal sentence={refusalSentence(query.error)} />
        <PasswordForm file={file} onPassword={(password) => passwords.remember(file, password)} />
      </div>
    )
  }
  if (query.isError) {
    return <Refusal sentence={refusalSentence(query.error)} onRetry={() => void query.refetch()} />
  }
  return (
    <div className="skeleton" aria-busy="true" aria-label={screens.common.loading} role="status">
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <Skeleton key={line} height={28} />
      ))}
    </div>
  )
}
