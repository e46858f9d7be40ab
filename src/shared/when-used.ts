/**
 * Made when a part of it is first asked for; until then it costs a cold start next to nothing. From then on it is what was made,
 * by inheritance: nothing stands between it and whoever uses it.
 */
export function whenUsed<Thing extends object>(make: () => Thing): Thing {
  const become = (): Thing => {
    const made = make()
    Object.setPrototypeOf(standIn, made)
    return made
  }
  const standIn: Thing = Object.create(
    new Proxy(
      {},
      {
        get: (_, part) => Reflect.get(become(), part),
        has: (_, part) => part in become(),
        getPrototypeOf: become,
      },
    ),
  )
  return standIn
}
