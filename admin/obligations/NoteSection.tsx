import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../shared/Section.tsx';
import { CrossReferences } from './CrossReferences.tsx';
import { useObligation } from './useObligation.ts';

/** A sentence that asks nothing: said so, with what it points at. */
export function NoteSection() {
  const translate = useTranslate();
  const { crossReferences } = useObligation();
  return (
    <Section title={translate('garant.tracking.NOTE')}>
      <Typography sx={{ color: 'text.secondary' }}>{translate('garant.note.nothing')}</Typography>
      {crossReferences.length > 0 && (
        <>
          <Typography sx={{ mt: 1 }}>{translate('garant.note.pointsAt')}</Typography>
          <CrossReferences />
        </>
      )}
    </Section>
  );
}
