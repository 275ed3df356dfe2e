/** The encodings that office programs write French in, by their IANA names; UTF-8 and UTF-16 are told apart by their bytes alone. */
export type SingleByteEncoding = 'windows-1252' | 'ISO-8859-15' | 'IBM850' | 'macintosh';
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | SingleByteEncoding;

const UPPER_HALF = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);
const IBM850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

/** The characters of bytes 128 to 255. In a tie the first encoding is the more likely one. */
const TABLES: readonly [SingleByteEncoding, string][] = [
  ['windows-1252', new TextDecoder('windows-1252').decode(UPPER_HALF)],
  ['ISO-8859-15', new TextDecoder('iso-8859-15').decode(UPPER_HALF)],
  ['IBM850', IBM850],
  ['macintosh', new TextDecoder('macintosh').decode(UPPER_HALF)],
];

/** What stands around a byte. */
export const AROUND = { other: 0, small: 1, capital: 2 } as const;
const KINDS_AROUND = 3;

/** Where the count of a high byte between two neighbours stands in the counts. */
export const countIndex = (byte: number, before: number, after: number): number =>
  ((byte - 128) * KINDS_AROUND + before) * KINDS_AROUND + after;
export const COUNTS = 128 * KINDS_AROUND * KINDS_AROUND;

const SMALL = 'éèàçêùâôîûëïœæüÿöäñáíóú';
const CAPITAL = 'ÉÈÀÇÊÙÂÔÎÛËÏŒÆÜŸÖÄÑÁÍÓÚ';
const BESIDE_WORDS = '«»“”„–—…€°§•·№×±²³½¼¾£©®™\u00A0\u202F';
const BETWEEN_LETTERS = '’‘';
const UNREADABLE = -10;
const UNLIKELY = -2;
const LIKELY = 2;

/** How likely a French text holds this character between these neighbours. */
function likelihood(character: string, before: number, after: number): number {
  const isBeside = before !== AROUND.other || after !== AROUND.other;
  if (/\p{Cc}/u.test(character)) return UNREADABLE;
  if (SMALL.includes(character))
    return before === AROUND.capital && after === AROUND.capital ? UNLIKELY : isBeside || character === 'à' ? LIKELY + 1 : 0;
  if (CAPITAL.includes(character)) return before === AROUND.small ? UNLIKELY : isBeside || character === 'À' ? LIKELY : 0;
  if (BETWEEN_LETTERS.includes(character)) return isBeside ? LIKELY : 0;
  if (BESIDE_WORDS.includes(character)) return before !== AROUND.other && after !== AROUND.other ? -1 : LIKELY - 1;
  return UNLIKELY;
}

function scoreOf(table: string, counts: Uint32Array): number {
  let score = 0;
  counts.forEach((count, index) => {
    if (count === 0) return;
    const after = index % KINDS_AROUND;
    const before = Math.floor(index / KINDS_AROUND) % KINDS_AROUND;
    const character = table[Math.floor(index / KINDS_AROUND ** 2)]!;
    score += count * likelihood(character, before, after);
  });
  return score;
}

/** The single-byte encoding that makes the best French of these counts, and whether that is more than a guess. */
export function likeliestEncoding(counts: Uint32Array): { encoding: SingleByteEncoding; isSure: boolean } {
  const ranked = TABLES.map(([encoding, table]) => ({ encoding, score: scoreOf(table, counts) })).sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  const areTwins = second!.score === best!.score && best!.encoding === 'windows-1252' && second!.encoding === 'ISO-8859-15';
  return { encoding: best!.encoding, isSure: best!.score > 0 && (areTwins || best!.score > second!.score) };
}
