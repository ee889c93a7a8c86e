import { implement } from '@orpc/server'
import { contract } from '../../../shared/contract/index.ts'
import type { AppOptions } from '../app-options.ts'
import { refusalOf } from '../refusal.ts'

/** The contract, ready for handlers; whatever a handler throws becomes a refusal. */
export function implementContract(options: AppOptions) {
  return implement(contract).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw refusalOf(error, options)
    }
  })
}

export type Implementer = ReturnType<typeof implementContract>
