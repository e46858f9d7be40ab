import { eq, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { operators } from '../db/schema.ts'
import { noteAction } from './audit.ts'
import type { Operator, Role } from './role.ts'

export async function roleOf(db: Db, email: string): Promise<Role | undefined> {
  const [row] = await db.select({ role: operators.role }).from(operators).where(eq(operators.email, email))
  return row?.role
}

export interface KnownOperator {
  email: string
  role: Role
  addedBy: string
  addedAt: string
  changedAt: string
}

export async function listOperators(db: Db): Promise<KnownOperator[]> {
  const rows = await db.select().from(operators).orderBy(operators.email)
  return rows.map(({ addedAt, changedAt, ...row }) => ({
    ...row,
    addedAt: addedAt.toISOString(),
    changedAt: changedAt.toISOString(),
  }))
}

export interface RoleChange {
  by: Operator
  email: string
  /** `none` takes the role away. */
  role: Role | 'none'
  reason: string
}

export type RoleChanged = 'changed' | 'unchanged' | 'own_role'

/** Gives somebody a role, another role, or none. Nobody changes their own. */
export async function setRole(
  { db, now }: { db: Db; now: () => Date },
  { by, email, role, reason }: RoleChange,
): Promise<RoleChanged> {
  if (by.name === email) return 'own_role'
  const at = now()
  const change =
    role === 'none'
      ? db.delete(operators).where(eq(operators.email, email)).returning({ email: operators.email })
      : db
          .insert(operators)
          .values({ email, role, addedBy: by.name, addedAt: at, changedAt: at })
          .onConflictDoUpdate({
            target: operators.email,
            set: { role, changedAt: at },
            setWhere: sql`role <> ${role}`,
          })
          .returning({ email: operators.email })
  const what = role === 'none' ? 'role_taken_away' : `role_${role}_given`
  const [changed] = await db.batch([change, noteAction(db, { by, what, subject: email, reason, at })])
  return changed.length === 1 ? 'changed' : 'unchanged'
}
