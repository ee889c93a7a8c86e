import { Drawer } from '@mantine/core'
import { useFocusReturn } from '@mantine/hooks'
import type { KnownRule } from '../../../shared/contract/rules.ts'
import { ruleScreens } from '../../../shared/locale/zh/rules.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { RuleBuilder } from './rule-builder.tsx'

/** The builder over the table of rules. */
export function RuleDrawer({
  opened,
  known,
  onClose,
}: {
  opened: boolean
  /** Null: a new rule. */
  known: KnownRule | null
  onClose: () => void
}) {
  // Drawers in a stack forget to give the focus back themselves.
  useFocusReturn({ opened })
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(1360px, 92vw)"
      padding="md"
      stackId="rule"
      title={known ? ruleScreens.edit(known.rule.name) : ruleScreens.create}
      closeButtonProps={{ 'aria-label': screens.common.close }}
      classNames={{ content: 'drawer', body: 'drawer-body', title: 'drawer-title' }}
      // Its header is the drawer's own, not the page's.
      attributes={{ header: { role: 'presentation' } }}
      transitionProps={{ duration: 80 }}
    >
      {opened ? <RuleBuilder key={known?.rule.id ?? ''} known={known} onDone={onClose} /> : null}
    </Drawer>
  )
}
