import { networkOf } from './network.ts'

/** Asks whether somebody is a person, where that is set up. */
export interface HumanCheck {
  /** What the page needs to ask. */
  siteKey: string
  /** `no_answer` when nobody could say. Never throws. */
  verify(proof: string): Promise<'human' | 'not_shown' | 'no_answer'>
}

export type Admission =
  | { kind: 'welcome'; suspicious: boolean }
  /** The network orders faster than anybody would. */
  | { kind: 'too_many' }
  | { kind: 'prove_human'; siteKey: string }

interface AdmitDeps {
  within: (what: 'orders' | 'brisk', network: string) => Promise<boolean>
  human: HumanCheck | undefined
}

/**
 * Against those who try stolen cards by the hundred. Who orders faster than one person does shows that they are one, or
 * else pays with strong authentication. An address of nobody's, as on this machine, is not counted.
 */
export async function admitBuyer(
  { within, human }: AdmitDeps,
  { address, proof }: { address: string | undefined; proof: string | undefined },
): Promise<Admission> {
  const network = networkOf(address ?? '')
  if (network === undefined) return { kind: 'welcome', suspicious: false }
  const [below, usual] = await Promise.all([within('orders', network), within('brisk', network)])
  if (!below) return { kind: 'too_many' }
  if (usual) return { kind: 'welcome', suspicious: false }
  if (!human) return { kind: 'welcome', suspicious: true }
  const shown = proof === undefined ? 'not_shown' : await human.verify(proof)
  return shown === 'not_shown'
    ? { kind: 'prove_human', siteKey: human.siteKey }
    : { kind: 'welcome', suspicious: shown === 'no_answer' }
}
