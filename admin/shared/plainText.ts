/** Any stored value as words a person can read. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (Array.isArray(value)) return value.map(plainText).join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, inner]) => `${key} = ${plainText(inner)}`)
      .join(' · ');
  }
  return String(value);
}
