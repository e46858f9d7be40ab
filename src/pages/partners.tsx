import type { Child } from 'hono/jsx'
import manifest from '../../dist/manifest.json'
import { PROBLEMS } from '../embed/problems.ts'
import type { Diagnosis } from '../partner/doctor.ts'
import { fill } from './fill.ts'
import { Layout } from './layout.tsx'
import { LOCALES, PARTNERS_PAGE } from './locales.ts'
import type { PartnersTexts } from './messages/en-partners.ts'
import { linkTo, policyLines, snippets, type Choices } from './partner-snippets.ts'
import type { Texts } from './texts.ts'

interface PartnersProps {
  t: Texts
  p: PartnersTexts
  shop: string
  currencies: readonly string[]
  choices: Choices
  /** The page that shall be checked, and what was found. */
  address: string
  diagnosis: Diagnosis | undefined
}

export function PartnersPage(props: PartnersProps) {
  const { p } = props
  return (
    <Layout
      t={props.t}
      title={p.title}
      description={p.description}
      script="partners"
      indexed={{ origin: props.shop, page: PARTNERS_PAGE }}
      elsewhere={() => '/partners'}
    >
      <main id="main" class="prose partners">
        <h1>{p.title}</h1>
        <p class="lead">{p.lead}</p>
        <Configure {...props} />
        <Doctor {...props} />
        <Reference p={p} />
        <section>
          <h2>{p.webhooks.title}</h2>
          <p>{p.webhooks.text}</p>
          <Code text={p.verify} label={p.webhooks.title} />
          <p>
            <a href="/docs">{p.api}</a>
          </p>
        </section>
      </main>
    </Layout>
  )
}

function Configure({ p, shop, choices, currencies }: PartnersProps) {
  const c = p.configure
  const text = fill(c.link, { stars: choices['stars'] || '500' })
  const shown = { partner: 'ptn_YOURS', stars: '500', ...onlyChosen(choices) }
  const code = snippets({ shop, ...manifest.widget }, shown, text)
  const wished = { ...onlyChosen(choices), stars: choices['stars'] || '500' }
  return (
    <>
      <section>
        <h2>{c.title}</h2>
        <p>{c.text}</p>
        <form class="card choices" id="choices" action="/partners">
          <Text p={p} name="partner" value={choices} />
          <Text p={p} name="stars" value={choices} />
          <Text p={p} name="username" value={choices} />
          <Text p={p} name="campaign" value={choices} />
          <Choice p={p} name="mode" value={choices} options={['dialog', 'inline', 'link']} />
          <Choice p={p} name="theme" value={choices} options={['auto', 'light', 'dark']} />
          <Text p={p} name="accent" value={choices} hint="#1459d1" />
          <Choice p={p} name="currency" value={choices} options={['', ...currencies]} />
          <Choice p={p} name="locale" value={choices} options={['', ...LOCALES]} />
          <button>{c.show}</button>
        </form>
        <h3>{c.preview}</h3>
        <div class="card">
          <trustgifts-buy id="preview" {...wished}>
            <a href={linkTo(shop, wished)}>{text}</a>
          </trustgifts-buy>
        </div>
      </section>
      <section id="snippets">
        <h2>{p.snippets.title}</h2>
        {Object.entries(code).map(([name, text]) => (
          <>
            <h3>{p.snippets[name as keyof typeof code]}</h3>
            <Code text={text} label={p.snippets[name as keyof typeof code]} />
          </>
        ))}
        <p>
          {p.snippets.types} <a href="/widget/v1.d.ts">v1.d.ts</a>,{' '}
          <a href="/widget/v1.react.d.ts">v1.react.d.ts</a>
        </p>
        <h2>{p.policy.title}</h2>
        <p>{p.policy.text}</p>
        <Code text={policyLines(shop)} label={p.policy.title} />
      </section>
    </>
  )
}

const onlyChosen = (choices: Choices): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== ''))

function Doctor({ p, choices, address, diagnosis }: PartnersProps) {
  const d = p.doctor
  return (
    <section id="doctor">
      <h2>{d.title}</h2>
      <p>{d.text}</p>
      {diagnosis && (
        <div class="notice" role="status" data-findings={diagnosis.findings.join(' ')}>
          <b>{d.found}</b>
          {diagnosis.findings.map((finding) => (
            <p>{fill<string>(d.findings[finding], { host: diagnosis.host ?? '' })}</p>
          ))}
        </div>
      )}
      <form class="card choices" action="/partners#doctor">
        <label>
          {p.configure.partner}
          <input name="partner" value={choices['partner'] ?? ''} autocomplete="off" maxlength={80} />
        </label>
        <label>
          {d.page}
          <input name="page" value={address} inputmode="url" autocomplete="off" maxlength={2000} />
        </label>
        <button>{d.check}</button>
      </form>
    </section>
  )
}

function Reference({ p }: { p: PartnersTexts }) {
  const r = p.reference
  const failures = { timeout: r.timeout, blocked: r.blocked, ...PROBLEMS }
  return (
    <>
      <Table p={p} title={r.attributes} text={r.attributesText} rows={Object.entries(r.rows)} />
      <Table
        p={p}
        title={r.events}
        text={r.eventsText}
        rows={Object.entries(r.heard).map(([name, [meaning, data]]) => [name, meaning, data])}
      />
      <Table p={p} title={r.errors} rows={Object.entries(failures)} />
    </>
  )
}

function Table(props: {
  p: PartnersTexts
  title: string
  text?: string
  rows: readonly (readonly string[])[]
}) {
  const r = props.p.reference
  const [first = []] = props.rows
  return (
    <section>
      <h2>{props.title}</h2>
      {props.text && <p>{props.text}</p>}
      <div class="scroll" tabindex={0} role="region" aria-label={props.title}>
        <table>
          <thead>
            <tr>
              {[r.name, r.meaning, r.data].slice(0, first.length).map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.rows.map(([name, ...cells]) => (
              <tr>
                <th scope="row">
                  <code>{name}</code>
                </th>
                {cells.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Code = (props: { text: string; label: string }) => (
  <pre tabindex={0} role="region" aria-label={props.label}>
    <code>{props.text}</code>
  </pre>
)

type Field =
  | 'partner'
  | 'stars'
  | 'username'
  | 'campaign'
  | 'accent'
  | 'mode'
  | 'theme'
  | 'currency'
  | 'locale'

const Label = (props: { p: PartnersTexts; name: Field; children?: Child }) => (
  <label>
    {props.p.configure[props.name]}
    {props.children}
  </label>
)

const Text = (props: { p: PartnersTexts; name: Field; value: Choices; hint?: string }) => (
  <Label p={props.p} name={props.name}>
    <input
      name={props.name}
      value={props.value[props.name] ?? ''}
      placeholder={props.hint ?? ''}
      autocomplete="off"
      spellcheck={false}
      maxlength={80}
    />
  </Label>
)

const Choice = (props: { p: PartnersTexts; name: Field; value: Choices; options: readonly string[] }) => (
  <Label p={props.p} name={props.name}>
    <select name={props.name}>
      {props.options.map((option) => (
        <option value={option} selected={option === (props.value[props.name] ?? '')}>
          {option || props.p.configure.unset}
        </option>
      ))}
    </select>
  </Label>
)
