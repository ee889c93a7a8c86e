import type { Catalogue } from '../../model/catalogue.ts'
import type { PrintedWarning } from '../../model/printed-list.ts'
import type { FormBody } from './form-body.ts'

export function formWarnings(_catalogue: Catalogue, _period: string, _body: FormBody): PrintedWarning[] {
  return []
}
