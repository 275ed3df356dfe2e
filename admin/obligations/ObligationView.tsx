import ArrowBack from '@mui/icons-material/ArrowBack';
import { Alert, Box, Button } from '@mui/material';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { DepositArea, type DepositTarget } from '../evidence/deposit/DepositArea.tsx';
import { EvidenceSection } from '../evidence/EvidenceSection.tsx';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { NextDate, OverdueMark } from '../shared/Due.tsx';
import { Page } from '../shared/Page.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ApplicabilitySection } from './ApplicabilitySection.tsx';
import { ChargeSection } from './ChargeSection.tsx';
import { ContestationsSection } from './ContestationsSection.tsx';
import { CorrectionBanner } from './CorrectionBanner.tsx';
import { DeclaredAndAttested } from './DeclaredAndAttested.tsx';
import { FactsSection } from './FactsSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { SignedText } from './SignedText.tsx';
import { TimelineSection } from './TimelineSection.tsx';
import { useFocusKept } from './useFocusKept.ts';
import { type Obligation, useIsAllowed, useObligation } from './useObligation.ts';

function State() {
  const obligation = useObligation();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 0.5 }}>
      <AssuranceChip assurance={obligation.assurance} />
      {obligation.isOverdue && <OverdueMark />}
      <NextDate {...obligation} />
    </Box>
  );
}

function BackToMatrix({ asOf }: { asOf: string | null }) {
  const translate = useTranslate();
  const { conventionId } = useObligation();
  return (
    <Button
      component={Link}
      to={{ pathname: `/conventions/${conventionId}/matrix`, search: asOf ? `?asOf=${asOf}` : '' }}
      startIcon={<ArrowBack />}
    >
      {translate('garant.obligation.backToMatrix')}
    </Button>
  );
}

function Sections() {
  const isAllowed = useIsAllowed();
  const { id, evidence } = useObligation();
  return (
    <>
      <div>
        <CorrectionBanner />
        <SignedText />
        <DeclaredAndAttested />
        <EvidenceSection obligationId={id} evidence={evidence} canDeposit={isAllowed('DEPOSIT_EVIDENCE')} />
        <ContestationsSection />
        <HistorySection />
      </div>
      <div>
        <ChargeSection />
        <TimelineSection />
        <FactsSection />
        <ApplicabilitySection />
      </div>
    </>
  );
}

const targetOf = ({ id, conventionId, party, theme, expectedEvidence }: Obligation): DepositTarget => ({
  id,
  conventionId,
  partyId: party.id,
  obligationIds: [id],
  expectedTitles: expectedEvidence.map(({ label }) => label),
  theme,
});

/** An obligation as a page, or over another one. */
export function ObligationView({ asOf, isOverAnother = false }: { asOf: string | null; isOverAnother?: boolean }) {
  const translate = useTranslate();
  const format = useFormat();
  const isAllowed = useIsAllowed();
  const obligation = useObligation();
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, obligation);
  const { theme, party, code } = obligation;
  return (
    <Page title={`${theme.label} — ${party.code}`} lead={<State />} actions={isOverAnother ? undefined : <BackToMatrix asOf={asOf} />}>
      {asOf && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('garant.obligation.asOf', { date: format.day(asOf) })}
        </Alert>
      )}
      <Box
        ref={root}
        data-code={code}
        sx={{
          display: 'grid',
          gap: { xs: 0, lg: 2 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(16rem, 1fr)' },
        }}
      >
        {isAllowed('DEPOSIT_EVIDENCE') ? (
          <DepositArea target={targetOf(obligation)}>
            <Sections />
          </DepositArea>
        ) : (
          <Sections />
        )}
      </Box>
    </Page>
  );
}
