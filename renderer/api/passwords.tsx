import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'

interface Passwords {
  /** By what a file of this name opened last; null: nobody has said. */
  readonly of: (file: string) => string | null
  readonly remember: (file: string, password: string) => void
}

const PasswordsContext = createContext<Passwords>({ of: () => null, remember: () => {} })

/** Passwords of files by their names: in this page's memory only, gone with it. */
export function PasswordsProvider({ children }: { children: ReactNode }) {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map())
  const remember = useCallback(
    (file: string, password: string) => setKnown((before) => new Map(before).set(file, password)),
    [],
  )
  const passwords = useMemo(
    () => ({ of: (file: string) => known.get(file) ?? null, remember }),
    [known, remember],
  )
  return <PasswordsContext value={passwords}>{children}</PasswordsContext>
}

export function usePasswords(): Passwords {
  return use(PasswordsContext)
}
