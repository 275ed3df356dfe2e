import { Box, Button, Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useGetMany, useTranslate } from 'react-admin';
import { type UseFormReturn, useFormContext } from 'react-hook-form';
import { nameOf, resourceReferredBy } from '../../rooms/readRooms.ts';
import { useRooms } from '../../rooms/roomsContext.ts';
import { useFieldLabel } from '../useFieldLabel.ts';
import { useFormat } from '../useFormat.ts';
import { useValueWords } from '../useValueWords.ts';

const Table = styled('table')({
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  marginTop: 8,
  fontSize: '0.875rem',
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', padding: '3px 8px 3px 0', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  '& thead th': { fontWeight: 500 },
});

/** Who wrote, when, and addresses of the program itself, which are no words for a person. */
const isAboutTheWriting = (field: string) => /^(id|version|author\w*|\w+At|searchParams)$/.test(field);
const isSameKind = (left: unknown, right: unknown) => left === null || right === null || typeof left === typeof right;

interface ToldProps {
  entity: string | undefined;
  field: string;
  value: unknown;
}

/** A value in words; a reference by the name of its record. */
function Told({ entity, field, value }: ToldProps) {
  const words = useValueWords();
  const resource = resourceReferredBy(useRooms(), field);
  const { data } = useGetMany(resource?.name ?? '', { ids: [value] }, { enabled: resource !== undefined && Boolean(value) });
  return resource && data?.[0] ? nameOf(resource, data[0]) : words(entity, field, value);
}

/** Who wrote meanwhile, and when. */
function Writer({ current }: { current: Record<string, unknown> }) {
  const translate = useTranslate();
  const format = useFormat();
  const at = Object.entries(current).find(([field]) => field.endsWith('At'))?.[1];
  const { authorName } = current;
  if (typeof authorName !== 'string' || typeof at !== 'string') return null;
  return (
    <Typography variant="body2" sx={{ fontWeight: 600, mt: 0.5 }}>
      {translate('garant.conflict.by', { name: authorName, when: format.instant(at) })}
    </Typography>
  );
}

function KeepOrTake({ onTake }: { onTake: () => void }) {
  const translate = useTranslate();
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('garant.conflict.keep')}
      </Typography>
      <Button size="small" color="inherit" variant="outlined" onClick={onTake}>
        {translate('garant.conflict.take')}
      </Button>
    </Box>
  );
}

interface WhatIsThereNowProps {
  current: Record<string, unknown>;
  /** What was being written, as the journal calls it. */
  entity: string | undefined;
}

/** After a refused concurrent edit: who wrote what meanwhile, beside what one was about to write; one keeps the former or takes the latter. */
export function WhatIsThereNow({ current, entity }: WhatIsThereNowProps) {
  const translate = useTranslate();
  const fieldLabel = useFieldLabel();
  const words = useValueWords();
  const form = useFormContext() as UseFormReturn | null;
  const typed = form?.getValues() ?? {};
  const [mine] = useState(typed);
  const told = Object.keys(current).filter((field) => !isAboutTheWriting(field));
  const different = told.filter((field) => !(field in mine) || words(entity, field, mine[field]) !== words(entity, field, current[field]));
  const fields = different.length > 0 ? different : told;
  const take = () => {
    for (const field of fields) {
      if (field in mine && isSameKind(mine[field], current[field])) form?.setValue(field, current[field], { shouldDirty: true });
    }
  };
  return (
    <Box sx={{ mt: 1 }}>
      <Writer current={current} />
      <Table>
        <thead>
          <tr>
            <th scope="col">{translate('garant.conflict.field')}</th>
            {form && <th scope="col">{translate('garant.conflict.mine')}</th>}
            <th scope="col">{translate('garant.conflict.now')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{fieldLabel(entity, field)}</th>
              {form && <td>{field in mine ? <Told {...{ entity, field }} value={mine[field]} /> : '—'}</td>}
              <td>
                <strong>
                  <Told {...{ entity, field }} value={current[field]} />
                </strong>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {form && <KeepOrTake onTake={take} />}
    </Box>
  );
}
