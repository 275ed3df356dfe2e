import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Quoted, WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { governingOf, lastSaid } from './occurrenceGroups.ts';
import { useIsAllowed, useObligation } from './useObligation.ts';
import { DeclareObligation } from './verbs/DeclareObligation.tsx';

const heading = { color: 'text.secondary', fontSize: '0.875rem', mb: 0.5 };

function Declared() {
  const translate = useTranslate();
  const obligation = useObligation();
  const last = lastSaid(obligation);
  if (!last) {
    const key = governingOf(obligation) ? 'garant.declaration.noneForOccurrence' : 'garant.declaration.none';
    return <Typography sx={{ color: 'text.secondary' }}>{translate(key, { party: obligation.party.code })}</Typography>;
  }
  return (
    <>
      <Typography sx={{ fontWeight: 650 }}>{translate(`garant.declarationStatus.${last.status}`)}</Typography>
      {last.comment && (
        <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {last.comment}
        </Typography>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <AuthorLine author={last.author} at={last.declaredAt} />
      </Typography>
    </>
  );
}

function Attested() {
  const translate = useTranslate();
  const { attestation } = useObligation();
  if (!attestation) return <Typography sx={{ color: 'text.secondary' }}>{translate('garant.attestation.none')}</Typography>;
  const proof = attestation.fileName ?? attestation.evidenceTitle;
  return (
    <>
      <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
        {proof ? <Quoted>{proof}</Quoted> : translate('garant.attestation.hidden')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <AuthorLine author={attestation.reviewer} at={attestation.reviewedAt} />
      </Typography>
    </>
  );
}

/** What the bound party says, beside what somebody else verified: never one for the other. */
export function DeclaredAndAttested() {
  const translate = useTranslate();
  const isAllowed = useIsAllowed();
  const obligation = useObligation();
  const isAnsweredAbove = governingOf(obligation) !== undefined;
  const column = { flex: '1 1 16rem', minWidth: 0 };
  return (
    <Section title={translate('garant.declaration.title')} actions={isAllowed('DECLARE') && !isAnsweredAbove && <DeclareObligation />}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
        <Box sx={column}>
          <Typography variant="h3" sx={heading}>
            {translate('garant.declaration.declared')}
          </Typography>
          <Declared />
        </Box>
        <Box sx={column}>
          <Typography variant="h3" sx={heading}>
            {translate('garant.attestation.attested')}
          </Typography>
          <Attested />
        </Box>
      </Box>
    </Section>
  );
}
