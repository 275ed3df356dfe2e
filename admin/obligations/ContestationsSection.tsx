import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Section } from '../shared/Section.tsx';
import { ink } from '../theme/palette.ts';
import { type Obligation, useIsAllowed, useObligation } from './useObligation.ts';
import { ContestObligation } from './verbs/ContestObligation.tsx';
import { ResolveContestation } from './verbs/ResolveContestation.tsx';

function Contestation({ contestation }: { contestation: Obligation['contestations'][number] }) {
  const translate = useTranslate();
  const { id, isOpen, reason, author, openedAt, resolution, resolver, resolvedAt, canResolve } = contestation;
  return (
    <Box component="li" sx={{ borderLeft: `4px solid ${isOpen ? ink.red : ink.line}`, pl: 2, mb: 2 }}>
      <Typography sx={{ fontWeight: 650 }}>{translate(isOpen ? 'garant.contestation.open' : 'garant.contestation.resolved')}</Typography>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reason}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <AuthorLine author={author} at={openedAt} />
      </Typography>
      {resolution && (
        <Typography sx={{ mt: 1, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {translate('garant.contestation.resolution', { resolution })}
        </Typography>
      )}
      {resolver && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          <AuthorLine author={resolver} at={resolvedAt ?? undefined} />
        </Typography>
      )}
      {isOpen && canResolve && <ResolveContestation contestationId={id} />}
    </Box>
  );
}

/** Disagreements, open and settled: they stay visible. */
export function ContestationsSection() {
  const translate = useTranslate();
  const isAllowed = useIsAllowed();
  const { contestations } = useObligation();
  const canContest = isAllowed('CONTEST');
  if (contestations.length === 0 && !canContest) return null;
  return (
    <Section title={translate('garant.contestation.title')} actions={canContest && <ContestObligation />}>
      {contestations.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.contestation.none')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {contestations.map((contestation) => (
          <Contestation key={contestation.id} contestation={contestation} />
        ))}
      </Box>
    </Section>
  );
}
