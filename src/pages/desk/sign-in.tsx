import { Desk, Field } from './parts.tsx'

/** For people with a token. Everybody else is told that there is nothing here. */
export const SignInPage = (p: { failed?: boolean }) => (
  <Desk title="Page not found" complaint={p.failed ? 'That token opens nothing.' : undefined}>
    <p>Nothing is here for visitors. Operators sign in with their token.</p>
    <form method="post" action="/operator/sign-in" class="card deed">
      <input autocomplete="username" hidden />
      <Field label="Operator token" name="token" type="password" autocomplete="current-password" />
      <button>Sign in</button>
    </form>
  </Desk>
)
