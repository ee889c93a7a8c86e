import { normaliseName } from '../normalise-name.ts'
import { formerName, type NameForm, plainForm } from './name-form.ts'
import { withoutNumbering } from './numbering.ts'

/**
 * An organisation's name: every character of it counts, legal form and region included (有限公司 is not 股份有限公司);
 * only a former name noted in brackets, （原…）, and the marks between words are left out. What else stands in brackets
 * stays: 中国石油大学（北京） is not 中国石油大学（华东）.
 */
export function readOrganisation(name: string): NameForm {
  const text = withoutNumbering(normaliseName(name)).replace(formerName, '')
  return plainForm(text.replace(/[()、·-]/g, ''))
}
