/** Inside the shadow root, where no rule of the page reaches. Adopted, so no Content-Security-Policy is in its way. */
export const LOOK =
  ':host([mode=inline]){display:block}' +
  ':host([theme=light]) dialog{color-scheme:light}' +
  ':host([theme=dark]) dialog{color-scheme:dark}' +
  'iframe{display:block;width:100%;border:0}' +
  'dialog{width:30rem;max-width:100%;max-height:100%;padding:0;border:0;border-radius:9px;color-scheme:light dark;font:1rem/3rem system-ui}' +
  'dialog a{padding:0 1rem;color:inherit}' +
  'dialog iframe{max-height:90dvh}' +
  'button{float:inline-end;border:0;background:0;color:inherit;font:2rem/3rem system-ui}'
