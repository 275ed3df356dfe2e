import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { SourceReadingsQuery } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';

type Told = NonNullable<SourceReadingsQuery['sourceReadings']>['items'][number];

/** One reading: of what, where, what came of it or why nothing did. */
export function Reading({ reading }: { reading: Told }) {
  const translate = useTranslate();
  const { publicSource, serviceNamed, url, fileName, refusalWords, pendingCount, unplaced, leftOut, author, readAt } = reading;
  const facts = unplaced.map((fact) => translate(`garant.publicFact.${fact}`)).join(', ');
  return (
    <Box component="li" sx={{ listStyle: 'none', overflowWrap: 'anywhere' }}>
      <Typography>
        {[translate(`garant.publicSource.${publicSource}`), serviceNamed, url ?? fileName ?? translate('garant.proposal.file')]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      <AuthorLine author={author} at={readAt} />
      {refusalWords ? (
        <Typography variant="body2">
          <strong>{translate('garant.proposal.refused')}</strong>
          {` · ${refusalWords}`}
        </Typography>
      ) : (
        <Typography variant="body2">{translate('garant.proposal.pending', { smart_count: pendingCount })}</Typography>
      )}
      {facts && <Typography variant="body2">{translate('garant.proposal.unplaced', { facts })}</Typography>}
      {leftOut.length > 0 && (
        <Typography variant="body2">{translate('garant.proposal.leftOut', { fields: leftOut.join(', ') })}</Typography>
      )}
    </Box>
  );
}
