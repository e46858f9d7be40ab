/** Written by the build; declared here so that types can be checked before the first build. */
declare module '*/dist/manifest.json' {
  const manifest: {
    style: string
    later: string
    checkout: string
    order: string
    partners: string
    frameStyle: string
    frameDark: string
    frame: string
    desk: string
    /** The partners' script. */
    widget: { latest: string; pinned: string; integrity: string }
    /** The folder of the texts in the other languages. */
    texts: string
    /** The origin that static pages name as theirs. */
    origin: string
  }
  export default manifest
}
