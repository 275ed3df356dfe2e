const MAX_LENGTH = 2000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const PATH_OF_THIS_SITE = /^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/;

/** Where to go after sign-in: a path of this site, `/` by default; null when the address would lead elsewhere (open redirect). */
export function returnPath(value: unknown): string | null {
  if (value === undefined || value === '') return '/';
  if (typeof value !== 'string' || value.length > MAX_LENGTH || !PATH_OF_THIS_SITE.test(value)) return null;
  return /^\/auth(?:[/?#]|$)/.test(value) ? '/' : value;
}
