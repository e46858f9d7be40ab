/** From little to much; each may do what those before it may. */
export const ROLES = ['viewer', 'operator', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Somebody who has proved who they are. */
export interface Operator {
  /** An e-mail address in lower case, or the name of a token. */
  name: string
  role: Role
}

export const isRole = (text: unknown): text is Role => ROLES.some((role) => role === text)

export const mayActAs = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed)
