import { DataTable } from 'react-admin';
import { ResourceList } from '../../../admin/shared/ResourceList.tsx';

export default function PenList() {
  return (
    <ResourceList heading="garant.menu.pens" emptyTitle="garant.pen.none">
      <DataTable.Col source="colour" />
    </ResourceList>
  );
}
