/** A code or a text taken from the file; empty where the file has something else, which the schema reports. */
export type Loose = string;

export type Fields = Record<string, unknown>;

/** The fields of a value; none when it has none. */
export function fields(value: unknown): Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
}

/** The fields of each item of a list; none when it is no list. */
export function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

/** A text; empty when it is none. */
export function text(value: unknown): Loose {
  return typeof value === 'string' ? value : '';
}

/** The texts of a list, or one field of each of its items, at the same indexes. */
export function texts(value: unknown, field?: string): Loose[] {
  if (!Array.isArray(value)) return [];
  return value.map((item) => text(field === undefined ? item : fields(item)[field]));
}
