import * as z from 'zod/mini'
import { errorKind, type Log } from '../shared/log.ts'
import { whenUsed } from '../shared/when-used.ts'
import type { HumanCheck } from './admit.ts'

interface TurnstileSettings {
  siteKey: string
  secret: string
  /** Where it answers, when not at Cloudflare itself. */
  base: string
  /** A proof given on another site is none. */
  hostname: string
}

/** A buyer is waiting; without an answer the bank is asked instead. */
const PATIENCE_MS = 3000

const Verdict = whenUsed(() => z.object({ success: z.boolean(), hostname: z.optional(z.string()) }))

/** @see https://developers.cloudflare.com/turnstile/get-started/server-side-validation/ */
export const turnstile = ({ siteKey, secret, base, hostname }: TurnstileSettings, log: Log): HumanCheck => ({
  siteKey,
  async verify(proof) {
    try {
      const answer = await fetch(`${base}/turnstile/v0/siteverify`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ secret, response: proof }),
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      const verdict = z.parse(Verdict, answer.status === 200 ? await answer.json() : undefined)
      return verdict.success && verdict.hostname === hostname ? 'human' : 'not_shown'
    } catch (error) {
      log('error', 'turnstile.no_answer', { error: errorKind(error) })
      return 'no_answer'
    }
  },
})
