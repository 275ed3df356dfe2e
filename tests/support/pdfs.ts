import { deflateSync } from 'node:zlib';

type Objects = Record<number, string | Buffer>;

/** The bytes of a PDF made of these objects; number 1 is the catalogue. */
export function pdfOf(objects: Objects, trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places = new Map<number, number>();
  let length = parts[0]!.length;
  const push = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [number, body] of Object.entries(objects)) {
    places.set(Number(number), length);
    push(Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(body as string), Buffer.from('\nendobj\n')]));
  }
  const size = Math.max(...places.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  push(Buffer.from(`xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`));
  return Buffer.concat(parts);
}

export const streamOf = (dictionary: string, content: Buffer | string): Buffer => {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);
};

interface PageOf {
  /** Of the page. */
  content?: string;
  resources?: string;
  box?: string;
  more?: string;
  /** Of the catalogue. */
  catalogue?: string;
  objects?: Objects;
}

const WORDS = 'BT /F1 18 Tf 20 100 Td (Proof) Tj ET';
export const HELVETICA = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';

/** A PDF of one page. */
export function onePage({
  content = WORDS,
  resources = HELVETICA,
  box = '0 0 200 200',
  more = '',
  catalogue = '',
  objects,
}: PageOf): Buffer {
  return pdfOf({
    1: `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << ${resources} >> ${more} >>`,
    4: streamOf('', content),
    ...objects,
  });
}

const bits = (text: string): Buffer => {
  const packed = text.replace(/ /g, '');
  const whole = packed.padEnd(Math.ceil(packed.length / 8) * 8, '0');
  return Buffer.from(whole.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
};

/** Sixteen points by sixteen, the left half black: raw, then as each filter of scanners writes it. */
const SIDE = 16;
const GREY = Buffer.concat(Array.from({ length: SIDE }, () => Buffer.from([...Array(8).fill(0), ...Array(8).fill(255)])));

/** ITU-T T.6: no white, eight black, then rows like the one above. */
const T6 = `001 00110101 000101 1 ${'111'.repeat(SIDE - 1)}`;
const T6_END = '000000000001 000000000001';

/** ITU-T T.88: a page and one generic region written as T.6. */
function jbig2(): Buffer {
  const region = bits(T6 + T6_END);
  const uint32 = (...values: number[]) =>
    Buffer.from(values.flatMap((value) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]));
  const segment = (number: number, type: number, data: Buffer) =>
    Buffer.concat([uint32(number), Buffer.from([type, 0, 1]), uint32(data.length), data]);
  const page = Buffer.concat([uint32(SIDE, SIDE, 0, 0), Buffer.from([0, 0, 0])]);
  const generic = Buffer.concat([uint32(SIDE, SIDE, 0, 0), Buffer.from([0, 1]), region]);
  return Buffer.concat([segment(0, 48, page), segment(1, 38, generic)]);
}

const jpegSegment = (marker: number, data: number[]) =>
  Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data]);

/** ITU-T T.81: two blocks, one black and one white, by their mean alone. */
function jpeg(): Buffer {
  const codes = (lengths: number[], values: number[]) => [...lengths, ...Array(16 - lengths.length).fill(0), ...values];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xdb, [0, ...Array(64).fill(1)]),
    jpegSegment(0xc0, [8, 0, 8, 0, SIDE, 1, 1, 0x11, 0]),
    jpegSegment(0xc4, [0x00, ...codes([1, 1], [10, 11])]),
    jpegSegment(0xc4, [0x10, ...codes([1], [0])]),
    jpegSegment(0xda, [1, 1, 0, 0, 63, 0]),
    bits('0 0000000111 0 10 11111110000 0 111111'),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** ISO/IEC 15444-1, written by OpenJPEG from the same points. */
const JPEG_2000 =
  '/0//UQApAAAAAAAQAAAAEAAAAAAAAAAAAAAAEAAAABAAAAAAAAAAAAABBwEB/1IADAAAAAEAAAQEAAH/XAAEQED/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAACuAAH/k9+FOhFQUxkKrq56Cr6l9h+AAAADCQl+HxgAAAAAwjWH2P0U4R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R9ymiPuU0R/3//2Q==';

const scan = (dictionary: string, data: Buffer, height = SIDE): Buffer =>
  onePage({
    content: 'q 160 0 0 160 20 20 cm /I Do Q',
    resources: '/XObject << /I 5 0 R >>',
    objects: { 5: streamOf(`/Type /XObject /Subtype /Image /Width ${SIDE} /Height ${height} ${dictionary}`, data) },
  });

const GRAY_8 = '/ColorSpace /DeviceGray /BitsPerComponent 8';
const GRAY_1 = '/ColorSpace /DeviceGray /BitsPerComponent 1';

/** One scanned page by each filter. */
export const SCANS: Record<string, Buffer> = {
  Flate: scan(`${GRAY_8} /Filter /FlateDecode`, deflateSync(GREY)),
  DCT: scan(`${GRAY_8} /Filter /DCTDecode`, jpeg(), 8),
  CCITT: scan(`${GRAY_1} /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${SIDE} /Rows ${SIDE} >>`, bits(T6 + T6_END)),
  JBIG2: scan(`${GRAY_1} /Filter /JBIG2Decode`, jbig2()),
  JPX: scan('/Filter /JPXDecode', Buffer.from(JPEG_2000, 'base64')),
};

/** A scan that no decoder reads. */
export const LOST_SCAN = scan('/Filter /JPXDecode', Buffer.from(JPEG_2000, 'base64').subarray(0, 60));

/** Words in a font that is neither in the file nor one of the fourteen that every reader has. */
export const CHINESE = onePage({
  content: 'BT /F1 24 Tf 20 100 Td <4E2D6587> Tj ET',
  resources: '/Font << /F1 5 0 R >>',
  objects: {
    5: '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    6: '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    7: '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  },
});

/** A form of which the only page asks to wait for another reader. */
export const XFA = onePage({
  content: WORDS.replace('Proof', 'Please wait...'),
  catalogue: '/NeedsRendering true /AcroForm << /Fields [] /XFA 5 0 R >>',
  objects: {
    5: streamOf(
      '',
      '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="f"/></template></xdp:xdp>',
    ),
  },
});

/** A cover and the file behind it. */
export const PORTFOLIO = onePage({
  content: WORDS.replace('Proof', 'Cover'),
  catalogue: '/Collection << /Type /Collection >> /Names << /EmbeddedFiles << /Names [(annexe.txt) 5 0 R] >> >>',
  objects: {
    5: '<< /Type /Filespec /F (annexe.txt) /UF (annexe.txt) /EF << /F 6 0 R >> >>',
    6: streamOf('/Type /EmbeddedFile', 'Le contenu de la preuve.'),
  },
});

/** Its key is not that of the empty password. */
export const PROTECTED = pdfOf(
  { 1: '<< /Type /Catalog /Pages 2 0 R >>', 2: '<< /Type /Pages /Kids [] /Count 0 >>' },
  `/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'AB'.repeat(32)}> /U <${'CD'.repeat(32)}> >>`,
);

const pages = (kids: string, count: number, objects: Objects = {}): Buffer =>
  pdfOf({
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << ${HELVETICA} >> >>`,
    4: streamOf('', WORDS),
    ...objects,
  });

/** Two pages of which the second is nowhere. */
export const SECOND_PAGE_ABSENT = pages('3 0 R 9 0 R', 2);
/** Two pages of which the second is another thing. */
export const SECOND_PAGE_BROKEN = pages('3 0 R 5 0 R', 2, { 5: '[ (not a page) ]' });
export const WITHOUT_PAGE = pages('', 0);
