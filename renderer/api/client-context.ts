import { createContext, use } from 'react'
import type { Client } from '../../shared/contract/index.ts'

export const ClientContext = createContext<Client | null>(null)

/** The client of the core; only below `Application`. */
export function useClient(): Client {
  const client = use(ClientContext)
  if (!client) throw new Error('useClient outside Application')
  return client
}
