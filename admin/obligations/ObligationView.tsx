import ArrowBack from '@mui/icons-material/ArrowBack';
import { Alert, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { EvidenceSection } from '../evidence/EvidenceSection.tsx';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { NextDate, OverdueMark } from '../shared/Due.tsx';
import { Page } from '../shared/Page.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ApplicabilitySection } from './ApplicabilitySection.tsx';
import { ContestationsSection } from './ContestationsSection.tsx';
import { CorrectionBanner } from './CorrectionBanner.tsx';
import { DeclaredAndAttested } from './DeclaredAndAttested.tsx';
import { FactsSection } from './FactsSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { SignedText } from './SignedText.tsx';
import { useObligation } from './useObligation.ts';

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

export function ObligationView({ asOf, isOverAnother = false }: { asOf: string | null; isOverAnother?: boolean }) {
  const translate = useTranslate();
  const format = useFormat();
  const { theme, party, code } = useObligation();
  return (
    <Page title={`${theme.label} — ${party.code}`} lead={<State />} actions={isOverAnother ? undefined : <BackToMatrix asOf={asOf} />}>
      {asOf && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('garant.obligation.asOf', { date: format.day(asOf) })}
        </Alert>
      )}
      <Box
        data-code={code}
        sx={{
          display: 'grid',
          gap: { xs: 0, lg: 2 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(16rem, 1fr)' },
        }}
      >
        <div>
          <CorrectionBanner />
          <SignedText />
          <DeclaredAndAttested />
          <EvidenceSection />
          <ContestationsSection />
          <HistorySection />
        </div>
        <div>
          <FactsSection />
          <ApplicabilitySection />
        </div>
      </Box>
    </Page>
  );
}
