import { Box } from '@mui/material';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { useFieldLabel } from '../shared/useFieldLabel.ts';
import { useValueWords } from '../shared/useValueWords.ts';
import { ink } from '../theme/palette.ts';
import { type RecordChange, readChanges } from './readChanges.ts';

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.85rem',
  marginBottom: 8,
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', padding: '3px 8px 3px 0', overflowWrap: 'anywhere' },
  '& caption': { textAlign: 'left', fontWeight: 600, color: ink.soft, paddingTop: 6 },
  '& thead th': { color: ink.soft, fontWeight: 500 },
});

/** A value before or after: what is said as it was written keeps its language. */
const ValueCell = ({ words, value }: { words: string; value: unknown }) => (
  <td lang={typeof value === 'object' || words === value ? WRITTEN_IN : undefined}>{words}</td>
);

function RecordTable({ change }: { change: RecordChange }) {
  const translate = useTranslate();
  const fieldLabel = useFieldLabel();
  const words = useValueWords();
  return (
    <Table>
      <caption>{translate(`garant.entity.${change.entity}`, { _: change.entity })}</caption>
      <thead>
        <tr>
          <th scope="col">{translate('garant.journal.field')}</th>
          <th scope="col">{translate('garant.journal.before')}</th>
          <th scope="col">{translate('garant.journal.after')}</th>
        </tr>
      </thead>
      <tbody>
        {change.fields.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{fieldLabel(change.entity, field)}</th>
            <ValueCell words={words(change.entity, field, before)} value={before} />
            <ValueCell words={words(change.entity, field, after)} value={after} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What changed, field by field. */
export function Changes({ changes }: { changes: unknown }) {
  const translate = useTranslate();
  const records = readChanges(changes);
  if (records.length === 0) return null;
  return (
    <Box component="details" sx={{ mt: 0.5 }}>
      <summary style={{ cursor: 'pointer', color: ink.blue }}>{translate('garant.journal.details')}</summary>
      {records.map((change) => (
        <RecordTable key={change.key} change={change} />
      ))}
    </Box>
  );
}
