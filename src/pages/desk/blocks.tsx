import type { BlockedRecipient } from '../../operator/blocks.ts'
import type { Operator } from '../../operator/role.ts'
import { Deed, Desk, Field, Table, Time } from './parts.tsx'
import type { DeskTexts } from './why.ts'

interface BlocksProps {
  texts: DeskTexts
  who: Operator
  blocks: BlockedRecipient[]
  said?: string | undefined
  complaint?: string | undefined
}

/** Names that nothing is sold for, and who lifts that. */
export function BlocksPage({ texts, blocks, ...p }: BlocksProps) {
  const acts = p.who.role !== 'viewer'
  return (
    <Desk title="Blocked names" place="Blocked" {...p}>
      <p>{texts.blocks.what}</p>
      <Table
        none="Nobody is blocked."
        head={texts.heads.blocks.slice(0, acts ? 5 : 4)}
        rows={blocks.map(({ username, reason, blockedBy, at }) => [
          <a href={`/operator/orders?q=${username}`}>@{username}</a>,
          reason,
          blockedBy,
          <Time iso={at} />,
          ...(acts
            ? [
                <Deed of={texts.blocks.lift} action="/operator/blocked/lift">
                  <input type="hidden" name="username" value={username} />
                </Deed>,
              ]
            : []),
        ])}
      />
      {acts && (
        <Deed of={texts.blocks.block} action="/operator/blocked" careful>
          <Field label="@username" name="username" />
        </Deed>
      )}
    </Desk>
  )
}
