/** What may run, hidden behind the extension of a text. `ACTIVE_CONTENT` is what a browser or a shell would execute. */
const ACTIVE_CONTENT =
  /^(?:#!\s*\/|<(?:\?xml|\?php|!doctype|(?:html|head|body|svg|script|style|iframe|object|embed|meta|link|form)[\s/>]))/i;
const LEADING_NOISE = /^(?:\uFEFF|\s|<!--[\s\S]*?-->)+/;

/** Whether a text opens like HTML, SVG, XML or a script, whatever spaces and comments precede it. */
export function looksActive(opening: string): boolean {
  return ACTIVE_CONTENT.test(opening.replace(LEADING_NOISE, ''));
}

const HEADER_LINE = /^[\x21-\x39\x3B-\x7E]+[ \t]*:/;
const ORIGIN_FIELDS = /^(?:from|sender|date|received|return-path|message-id|mime-version)[ \t]*:/im;

/** Whether a text opens with the header fields of an e-mail (RFC 5322, 2.2): at least two fields, one of which says where it comes from. */
export function looksLikeMail(opening: string): boolean {
  const unfolded = opening.replace(/^\uFEFF/, '').replace(/\r?\n[ \t]+/g, ' ');
  const [header = ''] = unfolded.replace(/^From [^\n]*\n/, '').split(/\r?\n\r?\n/);
  const lines = header.split(/\r?\n/).slice(0, 50);
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  return lines.length >= 2 && whole.every((line) => HEADER_LINE.test(line)) && ORIGIN_FIELDS.test(header);
}

export interface TextScan {
  read(bytes: Uint8Array): void;
  /** The encoding, or undefined when the bytes are not a text. */
  end(): 'utf-8' | 'windows-1252' | undefined;
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const CARRIAGE_RETURN = 0x0d;
const PRINTABLE_FROM = 0x20;
const DELETE = 0x7f;
const UNASSIGNED_IN_1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** 1 for the bytes that no text in Windows-1252 (hence Latin-1) holds. */
const NOT_IN_1252 = Uint8Array.from({ length: 256 }, (_, byte) => {
  const isControl = byte < PRINTABLE_FROM && ![TAB, LINE_FEED, FORM_FEED, CARRIAGE_RETURN].includes(byte);
  return isControl || byte === DELETE || UNASSIGNED_IN_1252.includes(byte) ? 1 : 0;
});

function isIn1252(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (NOT_IN_1252[byte]) return false;
  return true;
}

/** Reads a file of any length piece by piece and says whether it is a text: UTF-8 without NUL, or Windows-1252 without control characters. */
export function scanText(): TextScan {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let isWindows1252 = true;
  const decode = (bytes?: Uint8Array) => {
    try {
      decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      isUtf8 = false;
    }
  };
  return {
    read(bytes) {
      if (bytes.includes(0)) isUtf8 = false;
      if (isUtf8) decode(bytes);
      if (isWindows1252) isWindows1252 = isIn1252(bytes);
    },
    end() {
      if (isUtf8) decode();
      if (isUtf8) return 'utf-8';
      return isWindows1252 ? 'windows-1252' : undefined;
    },
  };
}
