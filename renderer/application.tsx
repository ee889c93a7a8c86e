import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Client } from '../shared/contract/index.ts'
import { ClientContext } from './api/client-context.ts'
import { HistoryMovesProvider } from './api/history-moves.tsx'
import { PasswordsProvider } from './api/passwords.tsx'
import { RunningWorkProvider } from './api/running-work.tsx'
import { SourceDrawerProvider } from './components/source/source-drawer.tsx'
import { PeriodProvider } from './shell/period.tsx'
import { Shell } from './shell/shell.tsx'
import { theme } from './theme/theme.ts'

/** The whole page, given a client of the core. */
export function Application({ client, queries }: { client: Client; queries: QueryClient }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <ClientContext value={client}>
          <Router hook={useHashLocation}>
            <PasswordsProvider>
              <RunningWorkProvider>
                <HistoryMovesProvider>
                  <PeriodProvider>
                    <SourceDrawerProvider>
                      <Shell />
                    </SourceDrawerProvider>
                  </PeriodProvider>
                </HistoryMovesProvider>
              </RunningWorkProvider>
            </PasswordsProvider>
          </Router>
        </ClientContext>
      </QueryClientProvider>
    </MantineProvider>
  )
}
