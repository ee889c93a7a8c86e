import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { screens } from '../../shared/locale/zh/screens.ts'
import './password-form.css'

const words = screens.password

/** Asks for the password of one file, where its refusal stands. */
export function PasswordForm({ file, onPassword }: { file: string; onPassword: (password: string) => void }) {
  const [password, setPassword] = useState('')
  return (
    <form
      className="password-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (password !== '') onPassword(password)
      }}
    >
      <PasswordInput
        size="xs"
        aria-label={words.of(file)}
        placeholder={words.name}
        autoComplete="off"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" disabled={password === ''}>
        {words.open}
      </Button>
      <span className="muted">{words.note}</span>
    </form>
  )
}
