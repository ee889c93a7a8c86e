import type { ASTNode } from '@marcbachmann/cel-js'

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value
}

/** Whole numbers divided by whole numbers, whose rest the language drops: `1/2` is 0. In the order of the text. */
export function wholeDivisions(node: ASTNode): string[] {
  if (node.op === '/') {
    const [left, right] = node.args
    const drops =
      left.op === 'value' &&
      right.op === 'value' &&
      typeof left.args === 'bigint' &&
      typeof right.args === 'bigint' &&
      right.args !== 0n &&
      left.args % right.args !== 0n
    if (drops) return [node.input.slice(node.start, node.end)]
  }
  const inner: unknown[] = Array.isArray(node.args) ? node.args.flat(2) : [node.args]
  return inner.filter(isNode).flatMap(wholeDivisions)
}
