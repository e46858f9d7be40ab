import type { AuditPage } from '../../operator/audit.ts'
import type { Operator } from '../../operator/role.ts'
import { Desk, OrderLink, Table, Time, words } from './parts.tsx'
import type { DeskTexts } from './why.ts'

interface AuditProps {
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
        <Time iso={at} />,
        `${who} (${role})`,
        words(what),
        orderId ? <OrderLink id={orderId} /> : subject,
        reason,
      ])}
    />
    {p.audit.nextCursor && <a href={`/operator/audit?cursor=${p.audit.nextCursor}`}>Older</a>}
  </Desk>
)
