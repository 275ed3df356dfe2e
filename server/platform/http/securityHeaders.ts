import { createHash } from 'node:crypto';

/**
 * The styles that may stand in a page, each by its hash (CSP 3, 8.4); no style attribute may. The style engine of the back office opens style
 * elements without a word in them and fills them through the CSS object model, which the policy leaves alone. The State's look tells
 * the browser whether it is light or dark.
 */
const INLINE_STYLES = ['', ':root { color-scheme: light; }', ':root { color-scheme: dark; }'];
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Policies of every answer; routes that need a stricter one set their own. */
export const SECURITY_HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", ...INLINE_STYLES.map(hashOf)],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'same-origin' as const },
};

const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
  'xr-spatial-tracking',
];

/** What pages may ask of the device (Permissions Policy): to copy a fingerprint, nothing else. */
export const PERMISSIONS_POLICY = ['clipboard-write=(self)', ...UNUSED.map((name) => `${name}=()`)].join(', ');

/**
 * Policy of the program that reads PDFs beside the page, a worker with a policy of its own: it compiles the decoders of scanned pictures,
 * which pages may not do, and fetches them from the same origin.
 */
export const PDF_READER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** The policy of a page that the build made: the scripts that stand in it run too, each by its hash. */
export function withScriptsOf(page: string, policy: string): string {
  const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => hashOf(script!));
  return scripts.length === 0 ? policy : `${policy};script-src ${["'self'", ...scripts].join(' ')}`;
}
