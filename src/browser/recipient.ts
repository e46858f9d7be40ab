import { inThisLanguage } from './language.ts'
import { latest } from './latest.ts'

interface Recipient {
  username: string
  status: 'found' | 'not_found' | 'ineligible' | 'unknown'
  name?: string
  photo?: string
}
interface Problem {
  detail?: string
  errors?: { message: string }[]
}

/** Shows whose account a typed name is. `onAccount` hears the name that can be used, or an empty text. */
export function watchRecipient(
  input: HTMLInputElement,
  view: HTMLElement,
  onAccount: (username: string) => void,
) {
  const ask = latest(450)
  const idle = view.textContent
  let shown = ''

  const say = (text: string | null, kind = '') => {
    view.textContent = text
    view.className = kind
  }

  // A name is incomplete while it is typed: complaints about its form wait until the field is left.
  async function look(left: boolean) {
    const text = input.value.trim()
    if (text === shown) return
    shown = text
    onAccount('')
    if (text === '') return say(idle)
    say(view.dataset['looking'] ?? '', 'looking')
    const answer = await ask(`/api/recipients/${encodeURIComponent(text)}?${inThisLanguage()}`)
    if (answer === 'superseded') return
    if (answer === 'offline' || answer.status >= 500 || answer.status === 429)
      return say(view.dataset['unknown'] ?? '')
    if (answer.status !== 200) {
      const { errors, detail } = answer.body as Problem
      if (left || document.activeElement !== input) return say(errors?.[0]?.message ?? detail ?? '', 'bad')
      shown = ''
      return say(idle)
    }
    const recipient = answer.body as Recipient
    if (recipient.status === 'found') show(recipient)
    else say(view.dataset[recipient.status] ?? '', recipient.status === 'unknown' ? '' : 'bad')
    if (recipient.status === 'found' || recipient.status === 'unknown') onAccount(recipient.username)
  }

  function show({ username, name, photo }: Recipient) {
    const face = document.createElement(photo ? 'img' : 'i')
    if (face instanceof HTMLImageElement && photo)
      Object.assign(face, { src: photo, alt: '', width: 48, height: 48 })
    else face.textContent = Array.from(name ?? username)[0] ?? ''
    const words = document.createElement('span')
    const handle = document.createElement('bdi')
    handle.dir = 'ltr'
    handle.textContent = `@${username}`
    const title = document.createElement('bdi')
    title.textContent = name ?? ''
    words.append(title, ' ', handle)
    say('', 'account')
    view.append(face, words)
  }

  input.addEventListener('input', () => void look(false))
  input.addEventListener('change', () => void look(true))
  // The page came with its complaint: do not say it twice.
  if (!input.ariaInvalid) void look(true)
}
