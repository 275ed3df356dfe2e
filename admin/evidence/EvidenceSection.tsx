import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { EvidencePartsFragment, PreparedPartsFragment } from '../generated/graphql.ts';
import { Section } from '../shared/Section.tsx';
import { DepositEvidence } from './deposit/DepositEvidence.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import { PreparedProofs } from './PreparedProofs.tsx';
import { LinkEvidence } from './verbs/LinkEvidence.tsx';

interface EvidenceSectionProps {
  obligationId: string;
  evidence: readonly EvidencePartsFragment[];
  /** What one’s own party prepares for it. */
  prepared: PreparedPartsFragment[];
  /** Proofs in force that one may not read. */
  restrictedCount: number;
  /** Which occurrence a proof is for, in words. */
  aboutOf: (evidence: EvidencePartsFragment) => string | undefined;
  /** The page is a `<DepositArea>`. */
  canDeposit: boolean;
}

/** The proofs offered for an obligation, and the place to drop one. */
export function EvidenceSection({ obligationId, evidence, prepared, restrictedCount, aboutOf, canDeposit }: EvidenceSectionProps) {
  const translate = useTranslate();
  return (
    <Section title={translate('garant.evidence.title')} actions={canDeposit && <LinkEvidence obligationId={obligationId} />}>
      {restrictedCount > 0 && (
        <Typography sx={{ mb: 1.5 }}>{translate('garant.evidence.restricted', { smart_count: restrictedCount })}</Typography>
      )}
      {evidence.length === 0 && restrictedCount === 0 && (
        <Box sx={{ color: 'text.secondary', mb: canDeposit ? 2 : 0 }}>
          <Typography>{translate('garant.evidence.none')}</Typography>
          {canDeposit && <Typography variant="body2">{translate('garant.evidence.noneHint')}</Typography>}
        </Box>
      )}
      {evidence.map((one) => (
        <EvidenceCard key={one.id} evidence={one} obligationId={obligationId} about={aboutOf(one)} />
      ))}
      <PreparedProofs prepared={prepared} />
      {canDeposit && <DepositEvidence />}
    </Section>
  );
}
