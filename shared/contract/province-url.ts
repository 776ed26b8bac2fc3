/** Where a province may be: over https, or on this very machine, where nobody can listen on the way. */
const OVER_TLS = /^https:\/\/[^/]/i;
const THIS_MACHINE = /^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?(?:\/|$)/i;

export const isSafeProvinceUrl = (url: string): boolean =>
  OVER_TLS.test(url) || THIS_MACHINE.test(url);
