interface Event {
  at: number
  /** Decides between things of the same moment. */
  tie: number
  happen: () => void
}

export interface Timeline {
  add(at: number, tie: number, happen: () => void): void
  take(): Event | undefined
  nextAt(): number | undefined
}

/** A binary heap by time. */
export function timeline(): Timeline {
  const heap: Event[] = []
  const before = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]]
    if (!one || !other) return false
    return one.at < other.at || (one.at === other.at && one.tie < other.tie)
  }
  const swap = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]]
    if (!one || !other) return
    heap[a] = other
    heap[b] = one
  }
  function sink(from: number): void {
    let at = from
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let first = at
      if (left < heap.length && before(left, first)) first = left
      if (right < heap.length && before(right, first)) first = right
      if (first === at) return
      swap(at, first)
      at = first
    }
  }
  return {
    add(at, tie, happen) {
      heap.push({ at, tie, happen })
      for (let child = heap.length - 1; child > 0;) {
        const parent = (child - 1) >> 1
        if (!before(child, parent)) return
        swap(child, parent)
        child = parent
      }
    },
    take() {
      const [first] = heap
      const last = heap.pop()
      if (!first || !last) return undefined
      if (heap.length > 0) {
        heap[0] = last
        sink(0)
      }
      return first
    },
    nextAt: () => heap[0]?.at,
  }
}
