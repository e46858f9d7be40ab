import type { AuditPage } from '../../operator/audit.ts'
import type { Operator } from '../../operator/role.ts'
import type { Texts } from '../texts.ts'
import { Time } from '../time.tsx'
import { Desk, Table, words } from './parts.tsx'

/** Who did what, and why. */
export const AuditLog = (p: { t: Texts; who: Operator; audit: AuditPage }) => (
  <Desk title="Audit" who={p.who}>
    <Table
      head={['When', 'Who', 'What', 'To', 'Reason']}
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
