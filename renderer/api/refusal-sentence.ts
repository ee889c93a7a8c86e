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

/** True for a refusal that a password can mend. */
export function isLocked(error: unknown): boolean {
  const data: unknown = error instanceof ORPCError ? error.data : null
  return typeof data === 'object' && data !== null && 'code' in data && isLockedCode(String(data.code))
}

/** The same by the refusal's code. */
export function isLockedCode(code: string): boolean {
  return code === 'file-encrypted' || code === 'file-password-wrong'
}
