import { ActionIcon, Button } from '@mantine/core'
import { IconCircleCheckFilled, IconClock, IconX } from '@tabler/icons-react'
import type { RegisteredFile } from '../../../shared/contract/files.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { Mark } from '../../components/marks/mark.tsx'

const words = screens.import

/** 12 → `12 B`, 1536 → `1.5 KB`. */
function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1_048_576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
}

function FileProgress({ isThrough }: { isThrough: boolean }) {
  return isThrough ? (
    <Mark tone="pass" shape={<IconCircleCheckFilled size={16} aria-hidden />} word={words.fileRead} />
  ) : (
    <Mark tone="plain" shape={<IconClock size={16} aria-hidden />} word={words.fileWaits} />
  )
}

/** Files that wait for the start, each removable; while they are read, which are through. */
export function PendingFiles({
  files,
  through,
  onChange,
}: {
  files: readonly RegisteredFile[]
  /** Ids of the files that are read; null: none is being read. */
  through: ReadonlySet<string> | null
  onChange: (files: readonly RegisteredFile[]) => void
}) {
  return (
    <section className="pending panel" aria-labelledby="pending-title">
      <div className="pending-head">
        <h2 id="pending-title">
          {through ? words.reading : words.pending} <span className="muted">{words.files(files.length)}</span>
        </h2>
        {through ? null : (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange([])}>
            {words.clear}
          </Button>
        )}
      </div>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <span>{file.name}</span>
            <span className="muted">{sizeText(file.size)}</span>
            {through ? (
              <FileProgress isThrough={through.has(file.id)} />
            ) : (
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={words.remove(file.name)}
                onClick={() => onChange(files.filter((other) => other !== file))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
