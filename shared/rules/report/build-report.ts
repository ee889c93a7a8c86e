import { reportWords } from '../../locale/zh/report.ts'
import { behindSection } from './behind-section.ts'
import { heading, paragraph } from './compose.ts'
import { indicatorSection } from './indicator-section.ts'
import { indicatorTable } from './indicator-table.ts'
import { numberCaptions } from './number-captions.ts'
import { projectSection } from './project-section.ts'
import { qualitySection } from './quality-section.ts'
import type { ReportBlock, ReportContent } from './report-content.ts'
import type { ReportMatter } from './report-matter.ts'
import { reportSubject } from './report-subject.ts'
import { returnsSection } from './returns-section.ts'
import { taskSection } from './task-section.ts'
import { wasteSection } from './waste-section.ts'

const blank = (what: string): ReportBlock => ({ kind: 'blank', text: reportWords.blank(what) })

function annexesOf({ catalogue, consolidation }: ReportMatter): ReportBlock[] {
  const { caption } = reportWords.indicators
  const tables = [
    indicatorTable(catalogue, consolidation, caption.required, ({ marker }) => marker === 'required'),
    indicatorTable(catalogue, consolidation, caption.others, ({ marker }) => marker !== 'required'),
  ].filter((table) => table !== null)
  return tables.flatMap((table, at) => [heading('annex', reportWords.annex(at + 1)), table])
}

function annexNames(annexes: readonly ReportBlock[]): ReportBlock[] {
  const captions = annexes.flatMap((block) => (block.kind === 'table' ? [block.caption] : []))
  return captions.length === 0 ? [] : reportWords.annexes(captions).flatMap((text) => paragraph([text]))
}

/**
 * 年度工作报告 of a period: 总体情况, 主要做法和成效, 存在问题及建议, and the indicators in annexes. Every number is the
 * library's; what cannot be told says why; what only a person can write is a place to fill in.
 */
export function buildReport(matter: ReportMatter): ReportContent {
  const { catalogue, consolidation, date, isFinal } = matter
  const { plan } = catalogue
  const { period } = consolidation
  const subject = reportSubject(plan)
  const words = reportWords.heading
  const annexes = annexesOf(matter)
  const blocks: ReportBlock[] = [
    heading(1, words.overall),
    ...returnsSection(consolidation),
    ...indicatorSection(catalogue, consolidation),
    heading(1, words.done),
    heading(2, words.practice),
    blank(reportWords.fill.practice),
    ...wasteSection(plan, consolidation),
    ...taskSection(catalogue, consolidation),
    ...projectSection(catalogue, consolidation),
    heading(1, words.problems),
    ...behindSection(catalogue, consolidation),
    ...qualitySection(matter),
    heading(2, words.other),
    blank(reportWords.fill.causes),
    heading(2, words.advice),
    blank(reportWords.fill.advice),
  ]
  return {
    title: reportWords.title(subject, period),
    mark: isFinal ? reportWords.mark.final : reportWords.mark.draft,
    header: isFinal ? null : reportWords.draftHeader,
    blocks: numberCaptions([
      ...paragraph([
        reportWords.opening(plan.title, plan.documentNumber, period, subject),
        reportWords.basis,
      ]),
      ...blocks,
      ...annexNames(annexes),
    ]),
    issuer: plan.settings.queries.office || reportWords.issuerBlank,
    date: date === null ? reportWords.dateBlank : reportWords.date(date),
    annexes,
  }
}
