import { zh } from '../../../shared/locale/zh.ts'
import { moveCommand } from '../move-command.ts'

/** Does again what was undone last. */
export const redoCommand = moveCommand('redo', zh.cli.usage.redo)
