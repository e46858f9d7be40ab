import { describe, expect, it } from 'vitest'
import { Fragment, jsx } from '../../../src/pages/jsx-runtime.ts'

const EVIL = `<b a="1" b='2'>&`
const SAFE = '&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;'

describe('the HTML of a page', () => {
  it('takes no tag from what is put into it', () => {
    const Named = ({ children }: { children?: unknown }) => jsx('i', { title: EVIL, children } as never)
    expect(`${jsx('p', { title: EVIL, children: [EVIL, [EVIL]] })}`).toBe(
      `<p title="${SAFE}">${SAFE}${SAFE}</p>`,
    )
    expect(`${jsx(Named as never, { children: EVIL })}`).toBe(`<i title="${SAFE}">${SAFE}</i>`)
    expect(`${jsx(() => EVIL, {})}`).toBe(SAFE)
    expect(`${jsx('p', { children: { html: EVIL } as never })}`).toBe('<p></p>')
  })

  it('escapes nothing twice', () => {
    const inner = jsx('i', { children: '&' })
    expect(`${jsx('p', { children: jsx(Fragment, { children: [inner, 0, false, null] }) })}`).toBe(
      '<p><i>&amp;</i>0</p>',
    )
  })

  it('has bare attributes where HTML has, and leaves out what is not said', () => {
    const props = { checked: true, disabled: false, 'aria-busy': true, value: undefined, maxlength: 8 }
    expect(`${jsx('input', props)}`).toBe('<input checked="" aria-busy="true" maxlength="8"/>')
  })
})
