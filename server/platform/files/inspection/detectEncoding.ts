import { createReadStream } from 'node:fs';
import { AROUND, COUNTS, countIndex, type Encoding, likeliestEncoding } from './encodings.rules.ts';
import { isControl } from './text.rules.ts';

export interface TextReading {
  encoding: Encoding;
  /** False where other encodings would read as well. */
  isSure: boolean;
  /** Whether it holds nothing but spaces. */
  isBlank: boolean;
}

const FIRST_BYTES = 4096;
const VISIBLE = /[^\s\uFEFF\u200B\u0085]/;

interface Candidate {
  read(bytes: Uint8Array): void;
  end(): (Omit<TextReading, 'isBlank'> & { isBlank?: boolean }) | undefined;
}

/** UTF-16 by its byte order mark, or by the zeros that ASCII leaves on one side. */
function utf16Of(first: Buffer): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const mark = first.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'UTF-16LE';
  if (mark === 'feff') return 'UTF-16BE';
  const zeros = [0, 0];
  first.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  const some = first.length / 5;
  if (odd > some && even < odd / 20) return 'UTF-16LE';
  return even > some && odd < even / 20 ? 'UTF-16BE' : undefined;
}

/** A Unicode encoding, as long as every character is one and none is a NUL. */
function unicode(encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE'): Candidate {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let isWhole = true;
  let isBlank = true;
  const decode = (bytes?: Uint8Array) => {
    try {
      const text = decoder.decode(bytes, { stream: bytes !== undefined });
      if (text.includes('\0')) isWhole = false;
      if (isBlank) isBlank = !VISIBLE.test(text);
    } catch {
      isWhole = false;
    }
  };
  return {
    read: (bytes) => isWhole && decode(bytes),
    end() {
      if (isWhole) decode();
      return isWhole ? { encoding, isSure: true, isBlank } : undefined;
    },
  };
}

function around(byte: number): number {
  if (byte >= 0x61 && byte <= 0x7a) return AROUND.small;
  return byte >= 0x41 && byte <= 0x5a ? AROUND.capital : AROUND.other;
}

/** One byte per character, as long as none is a control character. */
function singleByte(): Candidate {
  const counts = new Uint32Array(COUNTS);
  let isText = true;
  let before = 0;
  let last = 0;
  const count = (next: number) => {
    if (last >= 0x80) counts[countIndex(last, around(before), around(next))]! += 1;
    before = last;
    last = next;
  };
  return {
    read(bytes) {
      for (const byte of bytes) {
        if (isControl(byte)) isText = false;
        count(byte);
      }
    },
    end() {
      count(0);
      return isText ? likeliestEncoding(counts) : undefined;
    },
  };
}

/** Reads a file of any length piece by piece and says in which encoding it is a text; undefined when it is none. */
export async function detectEncoding(location: string): Promise<TextReading | undefined> {
  let candidates: Candidate[] | undefined;
  for await (const chunk of createReadStream(location) as AsyncIterable<Buffer>) {
    if (!candidates) {
      const utf16 = utf16Of(chunk.subarray(0, FIRST_BYTES));
      candidates = utf16 ? [unicode(utf16)] : [unicode('UTF-8'), singleByte()];
    }
    for (const candidate of candidates) candidate.read(chunk);
  }
  for (const candidate of candidates ?? []) {
    const found = candidate.end();
    if (found) return { isBlank: false, ...found };
  }
  return undefined;
}
