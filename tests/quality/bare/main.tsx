import { Admin, DataTable, type GetListResult, List, Resource } from 'react-admin';
import { createRoot } from 'react-dom/client';

interface Row {
  id: number;
  code: string;
  text: string;
}

const ROWS: Row[] = Array.from({ length: 45 }, (_, id) => ({ id, code: `ENG-${id}`, text: `Engagement ${id}` }));

const dataProvider = {
  getList: async () => ({ data: ROWS, total: ROWS.length }) as unknown as GetListResult,
  getOne: async () => ({ data: ROWS[0] }),
  getMany: async () => ({ data: [] }),
  getManyReference: async () => ({ data: [], total: 0 }),
  create: async () => ({ data: ROWS[0] }),
  update: async () => ({ data: ROWS[0] }),
  updateMany: async () => ({ data: [] }),
  delete: async () => ({ data: ROWS[0] }),
  deleteMany: async () => ({ data: [] }),
};

/** The least that react-admin can be: one list of as many rows as the matrix has obligations, no sign-in, no network. */
function Rows() {
  return (
    <List perPage={50}>
      <DataTable>
        <DataTable.Col source="code" />
        <DataTable.Col source="text" />
      </DataTable>
    </List>
  );
}

createRoot(document.getElementById('root')!).render(
  <Admin dataProvider={dataProvider as never} disableTelemetry>
    <Resource name="rows" list={Rows} />
  </Admin>,
);
