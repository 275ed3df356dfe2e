import { Box, type Theme, useMediaQuery } from '@mui/material';
import { BulkActionsToolbar, DataTable, useListContext } from 'react-admin';
import type { ObligationRowFragment } from '../generated/graphql.ts';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { DutyWords } from '../shared/DutyWords.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { NextDate, OverdueMark, Proofs } from '../shared/Told.tsx';
import { BulkVerbs, isChoosable } from './bulk/BulkVerbs.tsx';
import { ChoiceColumn } from './bulk/ChoiceColumn.tsx';

const Col = DataTable.Col<ObligationRowFragment>;
const addressOf = (id: unknown) => `/obligations/${id}/show`;

const tableStyle = {
  '& .column-text': { minWidth: '10rem' },
  '& .column-text a': { display: '-webkit-box', WebkitLineClamp: 3, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  '& .column-theme': { minWidth: '8rem' },
  '& .column-code': { whiteSpace: 'nowrap' },
  '& .MuiTableCell-body': { verticalAlign: 'top' },
  '& .MuiTableCell-head': { verticalAlign: 'bottom' },
  '& .MuiTableCell-root:not(.MuiTableCell-paddingCheckbox)': { px: 1 },
  '& .MuiTableCell-paddingCheckbox .MuiCheckbox-root': { p: 0.5 },
};

/** The rows of the list. They can be chosen only by who may do something with them. */
export function ObligationTable() {
  const { data = [] } = useListContext<ObligationRowFragment>();
  const canChoose = data.some(isChoosable);
  const isMedium = useMediaQuery<Theme>((theme) => theme.breakpoints.down('lg'));
  return (
    <DataTable
      bulkActionButtons={false}
      bulkActionsToolbar={
        canChoose ? (
          <BulkActionsToolbar>
            <BulkVerbs />
          </BulkActionsToolbar>
        ) : undefined
      }
      rowClick={addressOf}
      hiddenColumns={isMedium ? ['conventionTitle', 'theme'] : ['conventionTitle']}
      sx={tableStyle}
    >
      {canChoose && <ChoiceColumn />}
      <Col source="code" label="garant.field.code" />
      <Col
        source="text"
        label="garant.field.text"
        disableSort
        render={({ id, text, chapeau }) => (
          <RowLink to={addressOf(id)} lang="fr">
            <DutyWords text={text} chapeau={chapeau} />
          </RowLink>
        )}
      />
      <Col source="conventionTitle" label="garant.field.convention" disableSort />
      <Col source="party" label="garant.field.party" render={({ party }) => party.code} />
      <Col source="theme" label="garant.field.theme" render={({ theme }) => <span lang="fr">{theme.label}</span>} />
      <Col source="assurance" label="garant.field.assurance" render={(obligation) => <AssuranceChip {...obligation} />} />
      <Col source="assignee" label="garant.field.assignee" disableSort render={({ assignee }) => assignee?.name} />
      <Col source="evidenceCount" label="garant.field.evidenceCount" render={(obligation) => <Proofs obligation={obligation} />} />
      <Col
        source="dueOn"
        label="garant.field.nextDate"
        render={(obligation) => (
          <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
            <NextDate obligation={obligation} />
            {obligation.isOverdue && <OverdueMark />}
          </Box>
        )}
      />
    </DataTable>
  );
}
