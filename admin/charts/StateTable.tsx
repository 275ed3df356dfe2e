import { Box } from '@mui/material';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { Unseen } from '../shared/Unseen.tsx';
import { ink } from '../theme/palette.ts';
import { type StateRow, statesOf } from './stateRows.ts';

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th, & td': { padding: '6px 8px', borderBottom: `1px solid ${ink.line}`, textAlign: 'right' },
  '& th:first-of-type': { textAlign: 'left', minWidth: '7rem' },
  '& thead th': { background: ink.greyWash },
  '& tbody th': { fontWeight: 500 },
});

interface StateTableProps {
  rows: readonly StateRow[];
  /** Already translated. */
  caption: string;
  heading: string;
  lang?: string;
}

/** The numbers of a chart, to read. */
export function StateTable({ rows, caption, heading, lang }: StateTableProps) {
  const translate = useTranslate();
  const states = statesOf(rows);
  return (
    <Box role="group" aria-label={caption} tabIndex={0} sx={{ overflowX: 'auto', position: 'relative' }}>
      <Table>
        <caption>
          <Unseen>{caption}</Unseen>
        </caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {states.map((assurance) => (
              <th scope="col" key={assurance}>
                {translate(`garant.assurance.${assurance}`)}
              </th>
            ))}
            <th scope="col">{translate('garant.charts.total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, fullLabel, counts, total }) => (
            <tr key={key}>
              <th scope="row" lang={lang}>
                {fullLabel}
              </th>
              {states.map((assurance) => (
                <td key={assurance}>{counts[assurance] ?? 0}</td>
              ))}
              <td>{total}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Box>
  );
}
