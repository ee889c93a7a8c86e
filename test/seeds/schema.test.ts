import { describe, expect, it } from 'vitest'
import { catalogueSchema } from '../../shared/model/catalogue.ts'
import { seedFiles } from './seed-catalogue.ts'

describe('the files in seeds/', () => {
  const parts = Object.keys(catalogueSchema.shape) as (keyof typeof catalogueSchema.shape)[]

  it.each(parts)('%s fits its schema', (part) => {
    const result = catalogueSchema.shape[part].safeParse(seedFiles[part])
    expect(result.error?.issues ?? []).toEqual([])
  })

  it('are refused when a field is missing or unknown', () => {
    const [first] = seedFiles.units as Record<string, unknown>[]
    expect(catalogueSchema.shape.units.safeParse([{ ...first, population: 1 }]).success).toBe(false)
    expect(catalogueSchema.shape.units.safeParse([{ ...first, kind: undefined }]).success).toBe(false)
  })
})
