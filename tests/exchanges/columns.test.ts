import { expect, test } from 'vitest';
import { tableNamed } from '../../server/exchanges/registerTables.ts';

test.each(['incidents', 'rights-requests', 'processors', 'legal-texts', 'workshops', 'service-changes'])(
  'no two columns of %s answer to one name, whatever the case and the language',
  (name) => {
    const { columns } = tableNamed(name);
    const names = columns.flatMap(({ key, label }) => [...new Set([key, label.fr, label.en].map((each) => each.toLowerCase()))]);
    expect(names.filter((each, index) => names.indexOf(each) !== index)).toEqual([]);
  },
);
