import { AppError } from '../../shared/errors.ts'

/** Bytes: the largest file that is opened at all. */
const largestFile = 100_000_000

/** @throws AppError file-too-large */
export function refuseLargeFile(file: string, size: number): void {
  if (size <= largestFile) return
  throw new AppError('file-too-large', {
    file,
    size: `${Math.ceil(size / 1e6)} MB`,
    limit: `${largestFile / 1e6} MB`,
  })
}
