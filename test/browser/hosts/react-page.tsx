import { useState } from 'react'
import { createRoot } from 'react-dom/client'

const SHOP = new URL(document.querySelector('script')?.src ?? '').origin

/** As a partner would write it: props in, events out, put in and taken out by state. */
function Page({ partner }: { partner: string }) {
  const [stars, setStars] = useState(100)
  const [shown, setShown] = useState(true)
  const [price, setPrice] = useState('')
  return (
    <>
      <h1>A channel in React</h1>
      <button onClick={() => setStars(1000)}>More</button>
      <button onClick={() => setShown(!shown)}>Toggle</button>
      {shown && (
        <trustgifts-buy
          partner={partner}
          stars={stars}
          mode="inline"
          onquote={({ detail }) => setPrice(`${detail.stars} for ${detail.amount} ${detail.currency}`)}
        >
          <a href={`${SHOP}/?stars=${stars}&partner=${partner}`}>Buy {stars} Telegram Stars</a>
        </trustgifts-buy>
      )}
      <output>{price}</output>
    </>
  )
}

const root = document.querySelector('#root')
if (root)
  createRoot(root).render(<Page partner={new URLSearchParams(location.search).get('partner') ?? ''} />)
