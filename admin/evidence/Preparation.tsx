import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { EvidencePartsFragment } from '../generated/graphql.ts';
import { useFormat } from '../shared/useFormat.ts';
import { InternalNotes } from './InternalNotes.tsx';

/** Who checked a proof before it left, and what was said inside, for the party that deposited it. */
export function Preparation({ preparation }: { preparation: NonNullable<EvidencePartsFragment['preparation']> }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { author, preparedAt, releaser, releasedAt, internalNotes } = preparation;
  if (!releaser || !releasedAt) return null;
  const said = { preparer: author.name, prepared: day(preparedAt), checker: releaser.name, checked: day(releasedAt) };
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2">{translate('garant.prepared.checked', said)}</Typography>
      <InternalNotes notes={internalNotes} />
    </Box>
  );
}
