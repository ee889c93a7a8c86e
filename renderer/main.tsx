import '@mantine/core/styles.css'
import './theme/tokens.css'
import './theme/base.css'
import './theme/table.css'
import { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { connect } from './api/connect.ts'
import { Application } from './application.tsx'

const queries = new QueryClient({
  defaultOptions: {
    // The core is on this machine: being offline changes nothing, and a refusal stays a refusal.
    queries: { networkMode: 'always', retry: false, staleTime: 30_000 },
  },
})

const element = document.getElementById('root')
if (element) {
  const root = createRoot(element)
  void connect().then((client) => root.render(<Application client={client} queries={queries} />))
}
