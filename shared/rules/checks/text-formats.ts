import type { Finding } from '../../contract/checks.ts'
import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import {
  creditCodeFault,
  creditCodeInstead,
  hasOrganisationCheck,
  normaliseCreditCode,
} from '../codes/credit-code.ts'
import { wasteCodes } from '../codes/waste-code.ts'
import type { Place } from './row-outcome.ts'

interface Fault {
  readonly message: string
  readonly instead?: {
    readonly kind: NonNullable<Finding['suggestion']>['kind']
    readonly to: string
    readonly why: string
  }
}

/** What is wrong with a text; null where nothing is, `other` where another rule says what is wrong with it as a whole. */
type Format = (text: string, place: Place, index: CatalogueIndex) => Fault | null | 'other'

const creditCode: Format = (text, place) => {
  const code = normaliseCreditCode(text)
  const fault = creditCodeFault(code)
  if (fault === null) return null
  const wrong = [...new Set([...code].filter((sign) => !/[0-9A-HJ-NPQRTUWXY]/.test(sign)))]
  const message = checkListWords.creditCode[fault](place, code, wrong)
  const instead = creditCodeInstead(code)
  if (!instead) return { message }
  const why = instead.kind === 'rewrite' ? checkListWords.lookalike : checkListWords.transposed
  return { message, instead: { kind: instead.kind, to: instead.code, why } }
}

// Nothing can be said of a part of a code that is wrong as a whole.
const organisationCode: Format = (text, place) => {
  if (creditCodeFault(text) !== null) return 'other'
  const own = normaliseCreditCode(text).slice(8, 17)
  return hasOrganisationCheck(text) ? null : { message: checkListWords.organisation(place, own) }
}

const divisionCode: Format = (text, place, index) => {
  if (creditCodeFault(text) !== null) return 'other'
  const own = normaliseCreditCode(text).slice(2, 8)
  const city = index.catalogue.units.find(({ kind }) => kind === 'city')
  const provinces = (city?.codes ?? []).map(({ code }) => code.slice(0, 2))
  // 100000 is the state's own register.
  if (provinces.length === 0 || own === '100000' || provinces.includes(own.slice(0, 2))) return null
  return { message: checkListWords.division(place, own, provinces.join('、')) }
}

const wasteCode: Format = (text, place) => {
  for (const code of wasteCodes(text)) {
    if (code.class === null) return { message: checkListWords.wasteCode(place, code.written) }
    if (!code.isKnown) return { message: checkListWords.wasteClass(place, code.written, code.class) }
  }
  return null
}

const phoneForms = [
  /^1[3-9]\d{9}$/,
  /^(?:\(?0\d{2,3}\)?-?)?[2-9]\d{6,7}(?:(?:-|转|ext)\d{1,6})?$/,
  /^[48]00-?\d{3}-?\d{4}$/,
]

const phone: Format = (text, place) => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:\+|00)86-?/, '')
  const numbers = plain.split(/[、,;/]/).map((one) => one.replace(/\s+/g, ''))
  const compact = (one: string) =>
    one.replace(/[\u2010-\u2015]/g, '-').replace(/^(1\d{2})-(\d{4})-(\d{4})$/, '$1$2$3')
  const isPhone = (one: string) => phoneForms.some((form) => form.test(compact(one)))
  return numbers.every(isPhone) ? null : { message: checkListWords.phone(place, text) }
}

// 连发改审〔2023〕12号, and the code that the state's platform gives a project: 2205-320707-89-01-123456.
const approvalForms = [
  /^[\p{Script=Han}A-Za-z()、]+[[〔(【]?(?:19|20)\d{2}[\]〕)】]?(?:年)?第?[\d-]+号?$/u,
  /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/,
]
const notYet = /^(?:正在|暂|未|待|尚|无)/

const approval: Format = (text, place) => {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
  const isKnown = (one: string) => notYet.test(one) || approvalForms.some((form) => form.test(one))
  return plain.split(/[、,;](?=\D*\d{4})/).every(isKnown)
    ? null
    : { message: checkListWords.approval(place, text) }
}

const industry: Format = (text, place) =>
  /^(?:[A-T]?\d{2,4}|[A-T])$/.test(
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/\s+/g, '')
      .split(/\p{Script=Han}/u)[0] ?? '',
  )
    ? null
    : { message: checkListWords.industry(place, text) }

// 连政办发〔2022〕74号, or the code of a project, is no attempt at a credit code.
const creditCodeIfMeant: Format = (text, place, index) =>
  /^[0-9A-Z]{15,20}$/.test(normaliseCreditCode(text)) ? creditCode(text, place, index) : 'other'

/** The forms that rules name. */
export const textFormats: ReadonlyMap<string, Format> = new Map([
  ['credit-code', creditCode],
  ['credit-code-if-meant', creditCodeIfMeant],
  ['credit-code-organisation', organisationCode],
  ['credit-code-division', divisionCode],
  ['waste-code', wasteCode],
  ['phone', phone],
  ['approval', approval],
  ['industry-code', industry],
])
