/** What may run, hidden behind the extension of a text: what a browser or a shell would execute. */
const ACTIVE_CONTENT =
  /^(?:#!\s*\/|<(?:\?php|!doctype\s+(?:html|svg)|(?:html|head|body|svg|script|style|iframe|object|embed|meta|link|form)[\s/>]))/i;
const XML_DECLARATION = /^<\?xml\b/i;
const LEADING_NOISE = /^(?:\uFEFF|\s|<!--[\s\S]*?-->)+/;
const BEFORE_ROOT = /^(?:\s|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!doctype\b[^>[]*(?:\[[^\]]*\]\s*)?>)*/i;
const WEB_ROOT =
  /^<(?:[\w.-]+:)?(?:html|svg|script|xsl:stylesheet|xsl:transform|stylesheet|transform)\b|^<[^>]*["']http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg)["']/i;

/** Whether a text opens like HTML, SVG, XML or a script, whatever spaces and comments precede it. */
export function looksActive(opening: string): boolean {
  const start = opening.replace(LEADING_NOISE, '');
  return ACTIVE_CONTENT.test(start) || XML_DECLARATION.test(start);
}

/** Whether a text that is said to be XML opens like a page, a picture or a program that a browser would run. */
export function looksActiveXml(opening: string): boolean {
  const start = opening.replace(LEADING_NOISE, '');
  return ACTIVE_CONTENT.test(start) || WEB_ROOT.test(start.replace(BEFORE_ROOT, ''));
}

/** The first characters of a text. */
export function openingOf(head: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding.startsWith('UTF') ? encoding : 'latin1').decode(head);
}

const HEADER_FIELD = /^[\x21-\x39\x3B-\x7E]+[ \t]*:/;
const ORIGIN_FIELD = /^(?:from|sender|date|received|return-path|message-id|mime-version)[ \t]*:/i;
const MBOX_LINE = /^>?From /;
const ENCRYPTED_CONTENT =
  /^content-type:\s*(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime\b[\s\S]*?smime-type\s*=\s*"?(?:authenveloped|enveloped)-data)/i;

/** The header fields of an e-mail, each unfolded on one line (RFC 5322, 2.2), and how many lines are none. */
export function readMailHeader(opening: string): { fields: string[]; strayLines: number } {
  const unfolded = opening.replace(/^\uFEFF?\s*/, '').replace(/\r?\n[ \t]+/g, ' ');
  const [header = ''] = unfolded.split(/\r?\n\r?\n/, 1);
  const lines = header.split(/\r?\n/).filter((line) => !MBOX_LINE.test(line));
  const fields = lines.filter((line) => HEADER_FIELD.test(line));
  return { fields, strayLines: lines.length - fields.length };
}

/**
 * Whether a text opens like an e-mail: at least two header fields, one of which says where it comes from. Relays break lines, quote
 * them and leave the separator of their mailbox; as long as more lines are fields than not, people's programs open it.
 */
export function looksLikeMail(opening: string): boolean {
  const { fields, strayLines } = readMailHeader(opening);
  return fields.length >= 2 && strayLines < fields.length && fields.some((line) => ORIGIN_FIELD.test(line));
}

/** Whether an e-mail is encrypted for its recipients (RFC 8551, RFC 3156). */
export function isEncryptedMail(opening: string): boolean {
  return readMailHeader(opening).fields.some((field) => ENCRYPTED_CONTENT.test(field));
}

const PRINTABLE_FROM = 0x20;
const DELETE = 0x7f;
/** Tabs, ends of lines and pages; the end mark of DOS and the colours of a terminal. */
const IN_TEXTS = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b];
const CONTROLS = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte < PRINTABLE_FROM && !IN_TEXTS.includes(byte)) || byte === DELETE ? 1 : 0,
);

/** Whether no text holds this byte. */
export const isControl = (byte: number): boolean => CONTROLS[byte] === 1;
