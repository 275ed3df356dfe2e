/** Bytes of a text that are shown; the rest is only downloaded. */
const MOST_BYTES = 200_000;

/** Characters 128 to 255 of code page 850, which DOS and old spreadsheets of Western Europe write and browsers do not read. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

export interface DecodedText {
  text: string;
  /** Whether only its beginning is here. */
  isCut: boolean;
  /** Name of the encoding it was read as. */
  encoding: string;
  /** Signs of a content that is not text. */
  isBinary: boolean;
}

const BYTE_ORDER_MARKS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** UTF-16 without its mark: in Western text, every other byte is nought. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const noughts = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) noughts[at % 2]! += 1;
  const many = bytes.length / 4;
  if (noughts[1]! > many && noughts[0]! < many / 8) return 'utf-16le';
  return noughts[0]! > many && noughts[1]! < many / 8 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array, isCut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}

function guess(bytes: Uint8Array, isCut: boolean): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  return marked ?? wideEncoding(bytes) ?? (isUtf8(bytes, isCut) ? 'utf-8' : 'windows-1252');
}

function decode(bytes: Uint8Array, encoding: string): string {
  if (encoding.toLowerCase() !== 'ibm850') return new TextDecoder(encoding).decode(bytes);
  return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : CP850[byte - 128])).join('');
}

const CONTROL_PICTURES = 0x2400;
/** Control characters, but for tab and ends of line, drawn as their signs. */
const visible = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, (sign) => String.fromCharCode(CONTROL_PICTURES + sign.charCodeAt(0)));

/** The text of a file, read as `known` tells or, without it, as its bytes suggest. */
export async function decodeText(blob: Blob, known?: string): Promise<DecodedText> {
  const isCut = blob.size > MOST_BYTES;
  const bytes = new Uint8Array(await blob.slice(0, MOST_BYTES).arrayBuffer());
  const encoding = known ?? guess(bytes, isCut);
  const text = visible(decode(bytes, encoding));
  const signs = text.match(/[\u2400-\u241F\uFFFD]/g)?.length ?? 0;
  return { text, isCut, encoding, isBinary: signs > text.length / 50 };
}
