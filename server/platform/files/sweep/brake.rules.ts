const FEW = 10;
const SMALL_SHARE = 0.05;
const HALF = 0.5;
const VERY_FEW = 2;

/**
 * Whether so many files of so many are unexpected that a mistake is likelier than waste: more than ten and more than one in twenty, or, where
 * there are few files, more than two and more than half.
 */
export function isTooMany(unexpected: number, total: number): boolean {
  if (unexpected > FEW && unexpected > total * SMALL_SHARE) return true;
  return unexpected > VERY_FEW && unexpected > total * HALF;
}
