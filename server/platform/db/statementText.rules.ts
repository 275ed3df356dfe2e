/**
 * What a statement is made of that may hold a value, and what only looks like it: comments, texts ('…', E'…', $tag$…$tag$), names in double
 * quotes, places of bound values, numbers. A text that does not end is a value up to the end.
 */
const PIECES =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\b[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)|'(?:[^']|'')*(?:'|$)|\$([A-Za-z_]\w*)?\$[\s\S]*?(?:\$\1\$|$)|"(?:[^"]|"")*(?:"|$)|\$\d+|\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b/g;
const SEVERAL_VALUES = /\?(?:\s*,\s*\?)+/g;
const SEVERAL_ROWS = /(\((?:[^()]|\([^()]*\))*\))(?:\s*,\s*\1)+/g;
/** What is longer is cut first; a cut within a value leaves nothing of it. */
const LONGEST_READ = 100_000;
const LONGEST = 4_000;

/**
 * A statement without any value, bound or written into it, so that it can be shown and counted together with the same statement for other
 * values: every value is `?`, lists of values and of rows are one, white space is one space, 4,000 characters at most.
 */
export function withoutValues(statement: string): string {
  const shape = statement.slice(0, LONGEST_READ).replace(PIECES, (piece) => {
    if (piece.startsWith('"')) return piece;
    return piece.startsWith('--') || piece.startsWith('/*') ? ' ' : '?';
  });
  return shape.replace(/\s+/g, ' ').trim().replace(SEVERAL_VALUES, '?').replace(SEVERAL_ROWS, '$1').slice(0, LONGEST);
}
