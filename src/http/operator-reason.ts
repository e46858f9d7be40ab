import { fail, ok, type Result } from '../shared/result.ts'
import { readJson } from './body.ts'
import { problem, type FieldProblem } from './problem.ts'
import type { WebContext } from './web.ts'

const MAX_REASON = 500

export const reasonMissing: FieldProblem = {
  field: 'reason',
  code: 'reason_missing',
  message: 'Say why, in a sentence: it is kept.',
}

/** Nothing is done without a reason, which is kept. */
export function reasonIn(given: unknown): string | undefined {
  const reason = typeof given === 'string' ? given.trim().slice(0, MAX_REASON) : ''
  return reason === '' ? undefined : reason
}

export type WithReason = Record<string, unknown> & { reason: string }

/** A JSON body and the reason in it, or the answer to give. */
export async function readWithReason(c: WebContext): Promise<Result<WithReason, Response>> {
  const body = await readJson(c)
  if (!body.ok) return body
  const reason = reasonIn(body.value['reason'])
  return reason === undefined ? fail(invalid(c, [reasonMissing])) : ok({ ...body.value, reason })
}

export const invalid = (c: WebContext, errors: FieldProblem[]): Response =>
  problem(c, { status: 422, code: 'invalid_request', detail: errors[0]?.message ?? '', errors })
