/** Whether a semantic version comes before (negative), is (0) or comes after (positive) another. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number));
  const differing = a!.findIndex((part, index) => part !== b![index]);
  return differing < 0 ? 0 : a![differing]! - b![differing]!;
}
