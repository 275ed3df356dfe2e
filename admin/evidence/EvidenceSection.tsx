import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useIsAllowed, useObligation } from '../obligations/useObligation.ts';
import { Section } from '../shared/Section.tsx';
import { DepositEvidence } from './deposit/DepositEvidence.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import { LinkEvidence } from './verbs/LinkEvidence.tsx';

/** The proofs offered for the obligation of the page, and the place to drop one. */
export function EvidenceSection() {
  const translate = useTranslate();
  const isAllowed = useIsAllowed();
  const { evidence, id } = useObligation();
  const canDeposit = isAllowed('DEPOSIT_EVIDENCE');
  return (
    <Section title={translate('garant.evidence.title')} actions={canDeposit && <LinkEvidence />}>
      {evidence.length === 0 && (
        <Box sx={{ color: 'text.secondary', mb: canDeposit ? 2 : 0 }}>
          <Typography>{translate('garant.evidence.none')}</Typography>
          {canDeposit && <Typography variant="body2">{translate('garant.evidence.noneHint')}</Typography>}
        </Box>
      )}
      {evidence.map((one) => (
        <EvidenceCard key={one.id} evidence={one} obligationId={id} />
      ))}
      {canDeposit && <DepositEvidence />}
    </Section>
  );
}
