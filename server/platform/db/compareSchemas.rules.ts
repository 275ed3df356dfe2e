export interface SchemaDifferences {
  missing: string[];
  /** There, but made otherwise. */
  different: string[];
  /** On a table of the program: it would change what its writes do. */
  unexpected: string[];
}

const nameOf = (line: string): string => line.slice(0, line.indexOf(': '));

/** `column party`, for what belongs to a table. */
const tableOf = (line: string): string | undefined => /^(?:column|constraint|trigger) ([^.]+)\./.exec(line)?.[1];

/**
 * How a schema differs from the expected one, both as lines of `describeSchema`, named as there. Tables, views, functions and indexes that
 * somebody added beside are nobody's concern.
 */
export function compareSchemas(expected: readonly string[], found: readonly string[]): SchemaDifferences {
  const asked = new Map(expected.map((line) => [nameOf(line), line]));
  const given = new Map(found.map((line) => [nameOf(line), line]));
  const tables = new Set(expected.map(tableOf));
  const names = [...asked.keys()];
  return {
    missing: names.filter((name) => !given.has(name)),
    different: names.filter((name) => given.has(name) && given.get(name) !== asked.get(name)),
    unexpected: [...given.keys()].filter((name) => !asked.has(name) && tableOf(name) !== undefined && tables.has(tableOf(name))),
  };
}
