import { SaxesParser } from 'saxes';

const BYTE_ORDER_MARKS: Record<string, string> = { fffe: 'utf-16le', feff: 'utf-16be', '3c00': 'utf-16le', '003c': 'utf-16be' };
const DECLARED_ENCODING = /^(?:\xEF\xBB\xBF)?<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/;
const OPENING_BYTES = 200;

function decoderOf(first: Buffer): TextDecoder {
  const declared = DECLARED_ENCODING.exec(first.subarray(0, OPENING_BYTES).toString('latin1'))?.[1];
  const label = BYTE_ORDER_MARKS[first.subarray(0, 2).toString('hex')] ?? declared ?? 'utf-8';
  return new TextDecoder(label, { fatal: true });
}

export interface XmlVisitor {
  /** An element opens; names as written, prefix included. */
  element?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
}

/**
 * Reads XML piece by piece (XML 1.0, 5th ed.). Throws when it is not well formed, or declares entities, which no office document needs and
 * which bombs are made of; none is ever expanded.
 */
export async function readXml(pieces: AsyncIterable<Buffer>, visitor: XmlVisitor = {}): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) throw new Error('Entities are declared');
  });
  if (visitor.element) parser.on('opentag', ({ name, attributes }) => visitor.element?.(name, attributes));
  if (visitor.text) parser.on('text', (text) => visitor.text?.(text));
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= decoderOf(piece);
    parser.write(decoder.decode(piece, { stream: true }));
  }
  parser.write(decoder?.decode() ?? '').close();
}
