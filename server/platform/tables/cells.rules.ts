/** What a spreadsheet would take for a formula, apostrophes before it included. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A text as a cell that no spreadsheet computes: one more apostrophe before what would be a formula. */
export const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that such a cell was written from. */
export const restored = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
