import { drizzle } from 'drizzle-orm/d1'

/** Queries name the tables of schema.ts themselves: nothing has to be told about them. */
export const connect = (d1: D1Database) => drizzle(d1)

export type Db = ReturnType<typeof connect>
