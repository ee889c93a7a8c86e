import { expect, it } from 'vitest'
import { packCatalogue } from '../../../../electron/core/imports/pack-catalogue.ts'
import { practiceReturn } from '../../../../electron/core/imports/practice-return.ts'
import { prepareReading, readReturnFile } from '../../../../electron/core/imports/read-return-file.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'

const catalogue = seedCatalogue()
const order = {
  ...{ catalogue: packCatalogue(catalogue, 'test'), memory: { aliases: [], profiles: [], hash: '' } },
  ...{ period: '2023', unit: null, answers: [], shown: true, recordFile: '' },
}

it('a process practises on every entry of the catalogue, as in a return', async () => {
  const bytes = practiceReturn(catalogue, '2023')
  const { sheets, questions } = await readReturnFile({ ...order, bytes, file: 'practice.xlsx' })
  const entries = new Map(
    sheets.map(({ list, records }) => [list, records.filter(({ key }) => key !== null).length]),
  )
  expect(entries.get('targets')).toBe(catalogue.indicators.length)
  expect(entries.get('wastes')).toBe(catalogue.wastes.length)
  expect(entries.get('tasks')).toBe(catalogue.tasks.length)
  expect(questions).toEqual([])
  await expect(prepareReading(order)).resolves.toBeUndefined()
})
