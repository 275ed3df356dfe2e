/** How many of the counted states of a set, by what they ask. */
const BY_STANDING = [
  ...Object.entries({ held: 'HELD', waiting: 'WAITING', toDo: 'TO_DO', trouble: 'TROUBLE' }).map(
    ([name, standing]) => `'${name}', count(*) filter (where d.is_counted and d.standing = '${standing}')`,
  ),
  `'overdue', count(*) filter (where d.is_overdue)`,
].join(', ');

/** SQL condition: a duty (its commitment c) is of a principle: the source of the text says of which. */
export const IS_OF_PRINCIPLE = `(c.definition #> '{source,principle}' is not null)`;

interface Parting {
  code: string;
  label: string;
  place: string;
  by: string;
  where: string;
}

/** What duties are told by: their group, the theme of the matrix, or the principle, which is named after its group. */
const PARTINGS = {
  group: { code: 'd.group_code', label: 'd.group_label', place: 'd.position', by: 'd.group_code', where: 'true' },
  theme: { code: 'd.theme_code', label: 'd.theme_label', place: 'd.matrix_row', by: 'd.theme_code', where: 'd.matrix_row is not null' },
  principle: {
    ...{ code: `d.group_code || '/' || d.theme_code`, label: 'd.theme_label', place: 'd.position' },
    ...{ by: 'd.group_code, d.theme_code', where: 'd.is_of_principle' },
  },
} satisfies Record<string, Parting>;

/** SQL value: what duties (a query of that name) stand like, part by part in the order of the catalogue, as a list. */
export function tallies(name: keyof typeof PARTINGS, duties: string): string {
  const { code, label, place, by, where } = PARTINGS[name];
  return `coalesce((select jsonb_agg(g.told order by g.place) from (
      select min(${place}) as place, jsonb_build_object('code', ${code}, 'label', min(${label}), ${BY_STANDING}) as told
      from ${duties} d where ${where} group by ${by}) g), '[]')`;
}
