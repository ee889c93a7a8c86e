import { ORPCError } from '@orpc/client'
import { screens } from '../../shared/locale/zh/screens.ts'

/** What a person reads when a call fails: the core's own sentence where it refused, else what went wrong between. */
export function refusalSentence(error: unknown): string {
  if (error instanceof ORPCError) {
    const data: unknown = error.data
    if (error.code === 'REFUSED' && typeof data === 'object' && data !== null && 'sentence' in data) {
      return String(data.sentence)
    }
    return screens.common.unexpected
  }
  return error instanceof TypeError ? screens.common.disconnected : screens.common.unexpected
}
