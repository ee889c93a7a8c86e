import type { IndicatorProgress } from '../../../shared/contract/progress.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useProgress } from '../../api/queries.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { Refusal } from '../../components/refusal.tsx'

const words = screens.figures

/** The sentences, under what they speak of; nothing where there is nothing to say. */
function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="progress-sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}

/** A trend speaks where there is an earlier period. */
function trendSentences({ trends }: IndicatorProgress): string[] {
  return trends.flatMap(({ points, sentence }) =>
    points.filter(({ value }) => value !== null).length > 1 ? [sentence] : [],
  )
}

/** Where the figure stands beside baseline, path and target, how it has moved, and who holds the city back. */
export function FigureProgress({ seq, period }: { seq: number; period: string }) {
  const report = useProgress(period)
  if (report.isError) return <Refusal sentence={refusalSentence(report.error)} />
  const found = report.data?.indicators.find((one) => one.seq === seq)
  if (!found) return null
  const standings = found.standings.flatMap(({ sentence }) => sentence ?? [])
  const trends = trendSentences(found)
  const gaps = found.gaps.flatMap(({ sentences }) => sentences)
  if (standings.length + trends.length + gaps.length === 0) return null
  return (
    <section className="panel figure-formula" aria-label={words.progress}>
      <h2>{words.progress}</h2>
      <Sentences title={words.standing} sentences={standings} />
      <Sentences title={words.trend} sentences={trends} />
      <Sentences title={words.gap} sentences={gaps} />
    </section>
  )
}
