import { z } from '../zod.ts'
import { itemLists, listKinds } from './list-kind.ts'
import type { takenBackSchema } from './mapping.ts'

/**
 * What the office decides about how a period is consolidated: who reports, what a return covers, whose number counts,
 * what is one and the same thing. Of decisions about one subject the latest that holds counts; the others stay on record.
 */

const text = z.string().min(1)
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)

export const figureRoles = ['value', 'numerator', 'denominator'] as const
export type FigureRole = (typeof figureRoles)[number]

/** Which units report in the period (9 or 10). */
const reportersSchema = z.strictObject({ kind: z.literal('reporters'), units: z.array(text).min(1) })

/** 统计口径: whether a district's numbers contain those of a zone; of a whole return, a list, or one entry of it. */
const scopeSchema = z.strictObject({
  kind: z.literal('scope'),
  /** Unit ids. */
  host: text,
  zone: text,
  includes: z.boolean(),
  /** null: every list. */
  list: z.enum(listKinds).nullable(),
  /** Key of the catalogue's entry; null: the whole list. */
  key: text.nullable(),
})

/** A number of a city department (数据来源), given by letter or by telephone, in the catalogue's unit of measure. */
const departmentFigureSchema = z.strictObject({
  kind: z.literal('department-figure'),
  department: text,
  indicator: z.int(),
  /** Class of a composite indicator, else null. */
  part: text.nullable(),
  role: z.enum(figureRoles),
  value: decimal,
})

/** Whose number counts: the units' (department null) or a department's; of the whole figure or of one role. */
const sourceChoiceSchema = z.strictObject({
  kind: z.literal('source'),
  indicator: z.int(),
  role: z.enum(['figure', 'numerator', 'denominator']),
  department: text.nullable(),
})

/** A row of a list by its unit and its name. */
export const itemKeySchema = z.strictObject({ unit: text, key: text })
export type ItemKey = z.infer<typeof itemKeySchema>

/** Whether rows of several units (or of one) are one and the same thing, counted once. */
const sameItemSchema = z.strictObject({
  kind: z.literal('same-item'),
  list: z.enum(itemLists),
  items: z.array(itemKeySchema).min(2),
  same: z.boolean(),
})

export const rulingSchema = z.discriminatedUnion('kind', [
  reportersSchema,
  scopeSchema,
  departmentFigureSchema,
  sourceChoiceSchema,
  sameItemSchema,
])
export type Ruling = z.infer<typeof rulingSchema>
export type RulingOf<Kind extends Ruling['kind']> = Extract<Ruling, { kind: Kind }>

export const decisionKinds = [
  'reporters',
  'scope',
  'department-figure',
  'source',
  'same-item',
] as const satisfies readonly Ruling['kind'][]

/** A ruling with who made it, when, why and by what document. */
export interface Decision<Content extends Ruling = Ruling> {
  readonly id: number
  readonly period: string
  readonly ruling: Content
  readonly reason: string
  readonly document: string
  readonly author: string
  readonly at: string
  readonly takenBack: z.infer<typeof takenBackSchema> | null
}

const itemText = ({ unit, key }: ItemKey) => `${unit}/${key}`

/** What a ruling is about: two rulings with the same subject replace each other. */
export function subjectOf(ruling: Ruling): string {
  switch (ruling.kind) {
    case 'reporters':
      return ruling.kind
    case 'scope':
      return [ruling.kind, ruling.host, ruling.zone, ruling.list ?? '', ruling.key ?? ''].join('|')
    case 'department-figure':
      return [ruling.kind, ruling.department, ruling.indicator, ruling.part ?? '', ruling.role].join('|')
    case 'source':
      return [ruling.kind, ruling.indicator, ruling.role].join('|')
    case 'same-item':
      return [ruling.kind, ruling.list, ...ruling.items.map(itemText).sort()].join('|')
  }
}
