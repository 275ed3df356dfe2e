import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { EvidencePartsFragment } from '../generated/graphql.ts';
import { Section } from '../shared/Section.tsx';
import { DepositEvidence } from './deposit/DepositEvidence.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import { LinkEvidence } from './verbs/LinkEvidence.tsx';

interface EvidenceSectionProps {
  obligationId: string;
  evidence: readonly EvidencePartsFragment[];
  /** The page is a `<DepositArea>`. */
  canDeposit: boolean;
}

/** The proofs offered for an obligation, and the place to drop one. */
export function EvidenceSection({ obligationId, evidence, canDeposit }: EvidenceSectionProps) {
  const translate = useTranslate();
  return (
    <Section title={translate('garant.evidence.title')} actions={canDeposit && <LinkEvidence obligationId={obligationId} />}>
      {evidence.length === 0 && (
        <Box sx={{ color: 'text.secondary', mb: canDeposit ? 2 : 0 }}>
          <Typography>{translate('garant.evidence.none')}</Typography>
          {canDeposit && <Typography variant="body2">{translate('garant.evidence.noneHint')}</Typography>}
        </Box>
      )}
      {evidence.map((one) => (
        <EvidenceCard key={one.id} evidence={one} obligationId={obligationId} />
      ))}
      {canDeposit && <DepositEvidence />}
    </Section>
  );
}
