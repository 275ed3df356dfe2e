import { Box } from '@mui/material';
import { CanAccess, DataTable } from 'react-admin';
import type { CatalogueListQuery } from '../generated/graphql.ts';
import { Lines } from '../shared/Lines.tsx';
import { ResourceList } from '../shared/ResourceList.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { ImportCatalogue } from './ImportCatalogue.tsx';

type CatalogueLine = CatalogueListQuery['catalogues']['items'][number];

const Col = DataTable.Col<CatalogueLine>;

/** The catalogues that were imported, and the import of another. */
export default function CatalogueList() {
  const { instant } = useFormat();
  const isNarrow = useIsNarrow();
  return (
    <>
      <ResourceList
        heading="garant.menu.catalogues"
        emptyTitle="garant.catalogue.none"
        emptyHint="garant.catalogue.noneHint"
        actions={false}
      >
        {isNarrow ? (
          <Lines<CatalogueLine>
            words={({ title }) => <span lang="fr">{title}</span>}
            details={({ semanticVersion, importedAt, fingerprint }) => [
              semanticVersion,
              instant(importedAt),
              <code key="fingerprint">{fingerprint.slice(0, 12)}</code>,
            ]}
          />
        ) : (
          <DataTable bulkActionButtons={false} rowClick={false}>
            <Col label="garant.field.title" render={({ title }) => <span lang="fr">{title}</span>} />
            <Col label="garant.field.version" render={({ semanticVersion }) => semanticVersion} />
            <Col label="garant.field.commitments" render={({ counts }) => counts.commitmentCount} />
            <Col label="garant.menu.obligations" render={({ counts }) => counts.obligationCount} />
            <Col label="garant.field.importedAt" render={({ importedAt }) => instant(importedAt)} />
            <Col
              label="garant.field.fingerprint"
              render={({ fingerprint }) => <code title={fingerprint}>{fingerprint.slice(0, 12)}</code>}
            />
          </DataTable>
        )}
      </ResourceList>
      <Box sx={{ px: { xs: 0, md: 1 } }}>
        <CanAccess action="import">
          <ImportCatalogue />
        </CanAccess>
      </Box>
    </>
  );
}
