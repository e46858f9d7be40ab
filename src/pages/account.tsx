/** Who gets the Stars, as Telegram shows them: photo and name where we know them. */
export function Account(p: { username: string; name?: string | undefined; photo?: string | undefined }) {
  return (
    <span class="account">
      {p.photo ? (
        <img src={p.photo} alt="" width="48" height="48" />
      ) : (
        <i aria-hidden="true">{Array.from(p.name ?? p.username)[0]}</i>
      )}
      <span>
        {p.name && <bdi>{p.name}</bdi>} <bdi dir="ltr">@{p.username}</bdi>
      </span>
    </span>
  )
}
