import type { AuditPage } from '../../operator/audit.ts'
import type { Operator } from '../../operator/role.ts'
import type { Texts } from '../texts.ts'
import { Time } from '../time.tsx'
import { Desk, Table, words } from './parts.tsx'
import type { DeskTexts } from './why.ts'

interface AuditProps {
  t: Texts
  texts: DeskTexts
  who: Operator
  audit: AuditPage
}

/** Who did what, and why. */
export const AuditLog = ({ texts, ...p }: AuditProps) => (
  <Desk title="Audit" place="Audit" who={p.who}>
    <Table
      head={texts.heads.audit}
      rows={p.audit.entries.map(({ at, who, role, what, orderId, subject, reason }) => [
        <Time t={p.t} iso={at} />,
        `${who} (${role})`,
        words(what),
        orderId ? <a href={`/operator/orders/${orderId}`}>…{orderId.slice(-8)}</a> : subject,
        reason,
      ])}
    />
    {p.audit.nextCursor && <a href={`/operator/audit?cursor=${p.audit.nextCursor}`}>Older</a>}
  </Desk>
)
