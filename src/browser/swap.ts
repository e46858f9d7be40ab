/**
 * Shows a part of the page as it is by now. The page itself is the one source of words, so a new status is shown by fetching
 * the page again. False where that did not bring it: then all is as before.
 */
export async function swap(selector: string, onShown: () => void = () => {}): Promise<boolean> {
  const answer = await fetch(location.href)
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const next = fresh.querySelector<HTMLElement>(selector)
  const old = document.querySelector(selector)
  if (!answer.ok || !next || !old) return false
  const focused = document.activeElement
  const hadFocus = old.contains(focused)
  old.replaceWith(next)
  document.title = fresh.title
  onShown()
  if (hadFocus) (document.getElementById(focused?.id ?? '') ?? next).focus()
  const news = document.querySelector('#news')
  if (news) news.textContent = next.querySelector('h1')?.textContent ?? ''
  return true
}
