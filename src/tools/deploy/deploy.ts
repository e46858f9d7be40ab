import { Undecided } from '../runner.ts'
import { stepsOf, type Deployment } from './steps.ts'

/** Deploys, or tells what it would do: steps that need no account are done in a dry run too. */
export async function deploy(
  deployment: Deployment,
  dry: boolean,
  say: (line: string) => void,
): Promise<void> {
  const { name, worker, origin } = deployment.environment
  const { steps, lastWords } = stepsOf(deployment)
  say(`TrustGifts to ${name}: ${worker} at ${origin}`)
  if (dry) say('Dry run: steps that need no account are done, the others are told.')
  for (const [i, { title, plan, local, work }] of steps.entries()) {
    say(`\n${String(i + 1).padStart(2)} ${title}`)
    for (const line of plan) say(`   ${line}`)
    if (dry && !local) say('   not done')
    else say(`   → ${await (dry ? work().catch(toldInstead) : work())}`)
  }
  say(dry ? '\nThat is the whole plan; nothing has left this machine.' : `\nDone. ${lastWords().join('\n')}`)
}

/** A dry run tells the whole plan, also what the owner still has to decide. */
function toldInstead(error: unknown): string {
  if (!(error instanceof Undecided)) throw error
  return error.message
}
