import { PROBLEMS, type FrameProblem } from '../embed/problems.ts'
import { showLook } from './frame-look.ts'
import { followOrder } from './frame-order.ts'
import { pickIn } from './frame-pick.ts'
import { reviewIn } from './frame-review.ts'
import { pageAround } from './page-around.ts'

const { step, title = '', close = '', problems = '' } = document.body.dataset
const form = document.querySelector('form')
/** The pages that follow in the same frame are no news to the page around. */
const opened = location.pathname === '/embed' && !new URLSearchParams(location.search).has('edit')

const say = pageAround((asked, first) => {
  if (first) introduce()
  for (const problem of [...showLook(asked), ...(takeOver?.(asked) ?? [])]) complain(problem)
})

const takeOver = step === 'pick' && form ? pickIn(form, say) : undefined
if (step === 'review' && form) reviewIn(form, say)
if (step === 'status') void followOrder(say)

function introduce() {
  if (opened && step !== 'note') say('ready', { title, close })
  if (opened || step === 'note')
    for (const problem of problems.split(' ').filter((code): code is FrameProblem => code in PROBLEMS))
      complain(problem)
  new ResizeObserver(() => {
    // Without width nobody sees the frame: its dialog is closed.
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height)
    if (innerWidth > 0) say('size', { height })
  }).observe(document.documentElement)
}

function complain(code: FrameProblem) {
  say('error', { code, message: PROBLEMS[code] })
}

// The dialog around the frame does not hear keys that are pressed in it.
addEventListener('keydown', (event) => {
  const inDialog = document.documentElement.dataset['mode'] === 'dialog' && step !== 'status'
  if (event.key === 'Escape' && inDialog && !event.defaultPrevented && !event.isComposing) say('close', {})
})
