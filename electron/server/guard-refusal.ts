import type { hostWords } from '../../shared/locale/zh/hosts.ts'

/** Why a request is not answered: the HTTP status and which sentence says so. */
export interface GuardRefusal {
  readonly status: 403 | 404 | 405 | 411 | 413 | 415
  readonly reason: keyof typeof hostWords.server.refusals
}
