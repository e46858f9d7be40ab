import type { Sandbox, SandboxOptions } from '../sandbox/sandbox.ts'

/** Fixed values that open nothing but the sandbox, so they may be read by anybody. */
export const OPERATOR_TOKEN = 'sandbox-operator-token-0123456789abcdef'
/** A second person, for what takes two. */
export const SECOND_OPERATOR_TOKEN = 'sandbox-second-operator-0123456789abcdef'

export const sandboxOptions = (shopOrigin: string): SandboxOptions => ({
  shopOrigin,
  stripeSecretKey: 'sk_test_sandbox0123456789',
  stripeWebhookSecret: 'whsec_sandbox0123456789abcdef',
  istarKey: 'sandbox-istar-key',
  istarWebhookSecret: 'sandbox-istar-webhook-secret',
})

/** The Worker's configuration, as CONTRACT has it, for a shop that stands before the sandbox. */
export function shopVars(shopOrigin: string, sandbox: Sandbox): Record<string, string> {
  const options = sandboxOptions(shopOrigin)
  return {
    PUBLIC_ORIGIN: shopOrigin,
    STRIPE_SECRET_KEY: options.stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: options.stripeWebhookSecret,
    STRIPE_API_BASE: sandbox.origin,
    GIFT_PROVIDER: 'istar',
    ISTAR_API_BASE: `${sandbox.origin}/istar`,
    ISTAR_API_KEY: options.istarKey,
    ISTAR_WEBHOOK_SECRET: options.istarWebhookSecret,
    SIGNING_SECRET: 'sandbox-signing-secret-0123456789abcdef',
    OPERATOR_TOKEN,
    OPERATOR_TOKENS: `second:operator:${SECOND_OPERATOR_TOKEN}`,
    PARTNER_WEBHOOK_ALLOW_LOOPBACK: '1',
  }
}
