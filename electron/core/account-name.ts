import { userInfo } from 'node:os'

/** Who the history names: the account on this computer, or the host's name where the system knows no account. */
export function accountName(host: string): string {
  try {
    return userInfo().username
  } catch {
    return host
  }
}
