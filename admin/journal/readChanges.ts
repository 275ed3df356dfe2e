export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export interface RecordChange {
  key: string;
  entity: string;
  fields: FieldChange[];
}

const isIdentifier = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** The signature of the entry already says who; ranks and references to other records say nothing to a reader. */
const isForReaders = ({ field, before, after }: FieldChange) =>
  !/^(author|rank$)/.test(field) && !isIdentifier(before) && !isIdentifier(after);

type Values = Record<string, unknown> | null | undefined;

const isSame = (left: unknown, right: unknown) => JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

function readFields(before: Values, after: Values): FieldChange[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((name) => name !== 'id');
  return names
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter((change) => !isSame(change.before, change.after) && isForReaders(change));
}

/** The records an entry of the journal touched, field by field; fields that did not change, and those only the program reads, are left out. */
export function readChanges(changes: unknown): RecordChange[] {
  if (!Array.isArray(changes)) return [];
  return (changes as { entity: string; id: string; before: Values; after: Values }[])
    .map(({ entity, id, before, after }) => ({ key: `${entity}-${id}`, entity, fields: readFields(before, after) }))
    .filter(({ fields }) => fields.length > 0);
}
