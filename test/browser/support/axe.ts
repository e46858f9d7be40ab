import type axe from 'axe-core'
import type { Page } from 'playwright-core'

/** All its rules, or the one that depends on colours only; `axe.source` has been put into the page before. */
export async function complaintsOfAxe(page: Page, only?: 'color-contrast'): Promise<string[]> {
  const options: axe.RunOptions = only
    ? { runOnly: only }
    : // WCAG 2.2's target size is new enough to be off unless asked for.
      { rules: { 'target-size': { enabled: true } } }
  const { violations } = await page.evaluate(
    (asked) => (window as unknown as { axe: typeof axe }).axe.run(asked),
    options,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
