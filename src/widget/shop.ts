const script = document.currentScript as HTMLScriptElement | null

/** One bundle serves every deployment: the shop is where the script came from. */
export const SHOP = script ? new URL(script.src).origin : ''
