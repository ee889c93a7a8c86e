import { zh } from '../../../shared/locale/zh.ts'
import { moveCommand } from '../move-command.ts'

/** Takes the latest operation back. */
export const undoCommand = moveCommand('undo', zh.cli.usage.undo)
