import InsertChart from '@mui/icons-material/InsertChartOutlined';
import TableRows from '@mui/icons-material/TableRowsOutlined';
import { Button, Skeleton, Typography } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Section } from '../shared/Section.tsx';
import { StateTable } from './StateTable.tsx';
import type { StateRow } from './stateRows.ts';

const StateChart = lazy(() => import('./StateChart.tsx'));

interface ChartOrTableProps {
  /** Already translated. */
  title: string;
  hint: string;
  heading: string;
  rows: readonly StateRow[];
  layout: 'horizontal' | 'vertical';
  /** The language of the labels, when it is always the same. */
  lang?: string;
}

/** A chart to look at, or its numbers to read. */
export function ChartOrTable({ title, hint, heading, rows, layout, lang }: ChartOrTableProps) {
  const translate = useTranslate();
  const [isTable, setTable] = useState(false);
  const isEmpty = rows.every(({ total }) => total === 0);
  return (
    <Section
      title={title}
      actions={
        !isEmpty && (
          <Button onClick={() => setTable(!isTable)} startIcon={isTable ? <InsertChart /> : <TableRows />}>
            {translate(isTable ? 'garant.charts.toChart' : 'garant.charts.toTable')}
          </Button>
        )
      }
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {hint}
      </Typography>
      {isEmpty && <EmptyState title="garant.charts.none" hint="garant.charts.noneHint" />}
      {!isEmpty && isTable && <StateTable {...{ rows, heading, lang }} caption={title} />}
      {!isEmpty && !isTable && (
        <Suspense fallback={<Skeleton variant="rounded" height={340} />}>
          <StateChart {...{ rows, layout }} description={translate('garant.charts.described', { title })} />
        </Suspense>
      )}
    </Section>
  );
}
