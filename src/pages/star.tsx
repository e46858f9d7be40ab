/** Our drawing of a Star. Put once into a page; `Star` shows it. */
export const StarShape = () => (
  <svg hidden>
    <symbol id="star" viewBox="0 0 24 24">
      <path d="m12 2.500 2.900 6.200 6.600.8-4.900 4.600 1.300 6.700-5.900-3.300-5.900 3.300 1.300-6.700-4.900-4.600 6.600-.8z" />
    </symbol>
  </svg>
)

export const Star = () => (
  <svg class="star" aria-hidden="true">
    <use href="#star" />
  </svg>
)
