/** Columns by name, each with its type in SQL, in the order of functions that return them. */
type Columns = Record<string, string>;

/** What the rule says of an obligation at an instant. */
export const SAID = {
  obligation_id: 'uuid',
  convention_id: 'uuid',
  party_id: 'uuid',
  commitment_id: 'uuid',
  tracking: 'text',
  assurance: 'text',
  standing: 'text',
  occurrence_id: 'uuid',
  due_on: 'date',
  is_overdue: 'boolean',
  evidence_count: 'integer',
  waiting_count: 'integer',
  open_contestation_count: 'integer',
  next_expiry_on: 'date',
  lapses_on: 'date',
  declaration_status: 'text',
  declared_at: 'timestamptz',
  organisation_id: 'uuid',
  waiting_since: 'timestamptz',
  waiting_authors: 'uuid[]',
  waiting_bodies: 'uuid[]',
  attesting_review_id: 'uuid',
  awaits_declaration: 'boolean',
} as const satisfies Columns;

/** From when on, until when excluded, it stays what it is when nothing new happens. */
export const SPAN = { holds_from: 'timestamptz', holds_until: 'timestamptz' } as const satisfies Columns;

/** What lists over all conventions choose and order by, and what screens show of a state: kept, so that they look nothing up for each state. */
export const BESIDE = {
  programme_reviews: 'boolean',
  other_party_reviews: 'boolean',
  other_party_finance_reviews: 'boolean',
  commitment_position: 'integer',
  party_position: 'integer',
  attestation: 'json',
} as const satisfies Columns;

/** What a row of kept_state holds, but for what the table itself computes of it. */
export const WRITTEN = { ...SAID, ...SPAN, ...BESIDE } as const;

/** A state as it is read. */
export const STATE = { ...WRITTEN, waiting_from: 'uuid[]' } as const;

/** What stays as long as the obligation does. */
const LASTING = ['obligation_id', 'convention_id', 'party_id', 'organisation_id', 'party_position'];

type Values<Of extends Columns> = { [Name in keyof Of]: string };

const namesOf = <Of extends Columns>(columns: Of) => Object.keys(columns) as (keyof Of & string)[];

/** `name type, …`: what a function returns. */
export const declared = (columns: Columns): string =>
  namesOf(columns)
    .map((name) => `${name} ${columns[name]}`)
    .join(', ');

/** `name, …` */
export const listed = (columns: Columns): string => namesOf(columns).join(', ');

/** `value as name, …`, whatever the order of the values. */
export const selected = <Of extends Columns>(columns: Of, values: Values<Of>): string =>
  namesOf(columns)
    .map((name) => `${values[name]} as ${name}`)
    .join(', ');

/** `name = alias.name, …` */
export const assigned = (columns: Columns, alias: string): string =>
  namesOf(columns)
    .map((name) => `${name} = ${alias}.${name}`)
    .join(', ');

/** `'name', value, …`: what jsonb_build_object is given. */
export const paired = <Of extends Columns>(columns: Of, values: Values<Of>): string =>
  namesOf(columns)
    .map((name) => `'${name}', ${values[name]}`)
    .join(', ');

/** The columns of a table or query, under its alias. */
export const of = <Of extends Columns>(columns: Of, alias: string): Values<Of> =>
  Object.fromEntries(namesOf(columns).map((name) => [name, `${alias}.${name}`])) as Values<Of>;

/** A state: what lasts from a row that is kept, so that a condition on it chooses the rows before any is computed; the rest as computed. */
export const computedBeside = (kept: string, computed: string): Values<typeof STATE> => {
  const lasting = Object.fromEntries(LASTING.map((name) => [name, `${kept}.${name}`]));
  return { ...of(STATE, computed), ...lasting };
};

/** What is kept beside what the rule says (s), of the commitment (c) and the party (y). */
export const BESIDE_VALUES: Values<typeof BESIDE> = {
  programme_reviews: `'REVIEWER' = any(c.reviewed_by)`,
  other_party_reviews: `'OTHER_PARTY_DPO' = any(c.reviewed_by) or (y.provides_reviewers and 'OTHER_PARTY_FINANCE' <> all(c.reviewed_by))`,
  other_party_finance_reviews: `'OTHER_PARTY_FINANCE' = any(c.reviewed_by)`,
  commitment_position: 'c.position',
  party_position: 'y.position',
  attestation: `case when s.assurance = 'ATTESTED' then attestation_of(s.attesting_review_id) end`,
};

/** What the table computes of a row. */
export const WAITING_FROM = 's.waiting_authors || s.waiting_bodies';
