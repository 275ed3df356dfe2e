import { makeJpeg, makePng, makeWebp } from '../../support/files.ts';
import { type Input, kept, refused } from './input.ts';

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const tiff = Buffer.from('49492a000800000001000001030001000000010000000000000000', 'hex');
const box = (name: string, content: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length + 8);
  return Buffer.concat([length, Buffer.from(name), content]);
};
const heic = Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0mif1')), box('meta', Buffer.alloc(40)), box('mdat', Buffer.alloc(40))]);
const emptyWebp = Buffer.concat([Buffer.from('RIFF\x16\0\0\0WEBPVP8 \x0a\0\0\0', 'latin1'), Buffer.alloc(10)]);
const sized = (width: number, height: number) => {
  const png = Buffer.from(makePng());
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
};

export const PICTURES: Input[] = [
  kept('a PNG', 'a.png', makePng()),
  kept('a PNG followed by something', 'a.png', Buffer.concat([makePng(), Buffer.from('x')])),
  kept('a PNG too large for a browser', 'a.png', sized(20_000, 20_000), { notes: ['TOO_LARGE_TO_SHOW'] }),
  kept('a JPEG', 'a.jpg', makeJpeg()),
  kept('a JPEG followed by zeros', 'a.jpeg', Buffer.concat([makeJpeg(), Buffer.alloc(64)])),
  kept('a WebP', 'a.webp', makeWebp()),
  kept('a GIF', 'a.gif', gif),
  kept('a scan in TIFF', 'a.tif', tiff),
  kept('a photograph of a telephone in HEIC', 'a.heic', heic),
  refused('a WebP without a picture', 'a.webp', emptyWebp, 'EMPTY'),
  refused('a PNG without a size', 'a.png', sized(0, 4), 'EMPTY'),
  refused('a PNG cut short', 'a.png', makePng(40).subarray(0, -20), 'CORRUPT'),
  refused('a GIF cut short', 'a.gif', gif.subarray(0, 20), 'CORRUPT'),
  refused('a TIFF cut short', 'a.tiff', tiff.subarray(0, 8), 'CORRUPT'),
  refused('a HEIC cut short', 'a.heic', heic.subarray(0, -10), 'CORRUPT'),
  refused('a PNG named as a JPEG', 'a.jpg', makePng(), 'TYPE_MISMATCH'),
];
