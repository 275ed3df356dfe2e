import { useTranslate } from 'react-admin';
import { useIsAllowed, useObligation } from '../obligations/useObligation.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
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
      {evidence.length === 0 && <EmptyState title="garant.evidence.none" hint={canDeposit ? 'garant.evidence.noneHint' : undefined} />}
      {evidence.map((one) => (
        <EvidenceCard key={one.id} evidence={one} obligationId={id} />
      ))}
      {canDeposit && <DepositEvidence />}
    </Section>
  );
}
