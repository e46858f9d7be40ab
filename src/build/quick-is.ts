/** How drizzle begins to ask what kind of thing something is, … */
export const SLOW_IS = 'function is(value, type) {'
/** … and how it begins where the answers are remembered, by class. */
export const QUICK_IS = `const answers = new Map()
function is(value, type) {
  if (!value || typeof value !== 'object') return false
  const made = value.constructor
  let known = answers.get(type)
  if (known === undefined) answers.set(type, (known = new Map()))
  let answer = known.get(made)
  if (answer === undefined) known.set(made, (answer = isAfterAll(value, type)))
  return answer
}
function isAfterAll(value, type) {`
