import ArrowBack from '@mui/icons-material/ArrowBack';
import { Alert, Box, Button } from '@mui/material';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { DepositArea, type DepositTarget } from '../evidence/deposit/DepositArea.tsx';
import { EvidenceSection } from '../evidence/EvidenceSection.tsx';
import { HistorySection } from '../journal/HistorySection.tsx';
import { useOccurrenceWords } from '../occurrences/useOccurrenceWords.ts';
import { DeclaredElsewhere } from '../proposals/publicData.ts';
import { Publications } from '../publication/publications.ts';
import { titleOf } from '../shared/inBrief.ts';
import { Page } from '../shared/Page.tsx';
import { Lead, NextDate, StateMarks } from '../shared/Told.tsx';
import { Turns } from '../shared/Turn.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ApplicabilitySection } from './ApplicabilitySection.tsx';
import { BreachesSection } from './BreachesSection.tsx';
import { ChargeSection } from './ChargeSection.tsx';
import { ContestationsSection } from './ContestationsSection.tsx';
import { CorrectionBanner } from './CorrectionBanner.tsx';
import { DeclaredAndAttested } from './DeclaredAndAttested.tsx';
import { DisagreementSection } from './DisagreementSection.tsx';
import { FactsSection } from './FactsSection.tsx';
import { NoteSection } from './NoteSection.tsx';
import { ObligationSteps } from './ObligationSteps.tsx';
import { ObservationsSection } from './ObservationsSection.tsx';
import { OccurrencesSection } from './OccurrencesSection.tsx';
import { governingOf, type Occurrence, provenOccurrences } from './occurrenceGroups.ts';
import { PracticeLink } from './PracticeLink.tsx';
import { ReadingSection } from './ReadingSection.tsx';
import { SignedText } from './SignedText.tsx';
import { TimelineSection } from './TimelineSection.tsx';
import { UsesSection } from './UsesSection.tsx';
import { useFocusKept } from './useFocusKept.ts';
import { type Obligation, useIsAllowed, useObligation } from './useObligation.ts';
import { declaredWithDeposit } from './verbs/DeclareWithDeposit.tsx';
import { WordingReadingSection } from './WordingReadingSection.tsx';

/** Whose turn it is in how its words are read, in what its sides see differently, in its open contestations and on what is offered for it. */
const turnsOf = ({ id, contestations, wordingReading, disagreement, evidence }: Obligation) => [
  wordingReading?.turn ?? null,
  disagreement?.turn ?? null,
  ...contestations.map(({ turn }) => turn),
  ...evidence.flatMap(({ links }) => links.flatMap(({ obligationId, turn }) => (obligationId === id ? [turn] : []))),
];

/** Its state and its next date, what the facts say where the state alone would mislead, then whose turn it is. */
function State({ isPast }: { isPast: boolean }) {
  const obligation = useObligation();
  return (
    <>
      <span lang="fr">{obligation.theme.label}</span>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 0.5 }}>
        <StateMarks obligation={obligation} />
        <NextDate obligation={obligation} />
      </Box>
      <Box sx={{ mt: 0.5 }}>
        <Lead obligation={obligation} />
      </Box>
      {!isPast && <Turns turns={turnsOf(obligation)} />}
    </>
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

function WaysBack({ asOf }: { asOf: string | null }) {
  return (
    <Box sx={{ flex: '1 1 100%', display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 1 }}>
      <ObligationSteps />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {!asOf && <PracticeLink />}
        <BackToMatrix asOf={asOf} />
      </Box>
    </Box>
  );
}

/** What is owed and was said and proven; of what asks for neither, only what was written all the same. */
function Owed() {
  const isAllowed = useIsAllowed();
  const words = useOccurrenceWords();
  const translate = useTranslate();
  const obligation = useObligation();
  const { id, tracking, declarations, evidence, preparedProofs, restrictedCount, occurrences } = obligation;
  const isAsked = tracking !== 'NOTE' && tracking !== 'USE';
  const aboutOf = ({ links }: Obligation['evidence'][number]) => {
    const link = links.find(({ obligationId }) => obligationId === id);
    const occurrence = link?.occurrenceId && occurrences.find((one) => one.id === link.occurrenceId);
    return occurrence ? translate('garant.occurrence.proof', { occurrence: words.title(occurrence) }) : undefined;
  };
  return (
    <>
      <OccurrencesSection />
      {(isAsked || declarations.length > 0) && <DeclaredAndAttested />}
      {(isAsked || evidence.length > 0) && (
        <EvidenceSection
          obligationId={id}
          canDeposit={isAllowed('DEPOSIT_EVIDENCE')}
          prepared={preparedProofs}
          {...{ evidence, restrictedCount, aboutOf }}
        />
      )}
    </>
  );
}

function Sections({ isPast }: { isPast: boolean }) {
  const { id, conventionId, tracking, history, isPublishedByParts } = useObligation();
  const isNote = tracking === 'NOTE';
  return (
    <>
      <div>
        <CorrectionBanner />
        <SignedText />
        {isNote && <NoteSection />}
        <UsesSection />
        <WordingReadingSection />
        <DisagreementSection />
        <ObservationsSection />
        {isPublishedByParts && <Publications conventionId={conventionId} obligationId={id} />}
        <Owed />
        {!isPast && !isNote && <DeclaredElsewhere obligationId={id} />}
        <ReadingSection />
        <BreachesSection />
        {!isNote && <ContestationsSection />}
        <HistorySection history={history} />
      </div>
      <div>
        {!isNote && <ChargeSection />}
        <TimelineSection />
        <FactsSection />
        <ApplicabilitySection />
      </div>
    </>
  );
}

const targetOf = (obligation: Obligation, titleOf: (occurrence: Occurrence) => string): DepositTarget => ({
  id: obligation.id,
  conventionId: obligation.conventionId,
  partyId: obligation.party.id,
  obligationIds: [obligation.id],
  expectedTitles: obligation.expectedEvidence.map(({ label }) => label),
  theme: obligation.theme,
  declaration: declaredWithDeposit(obligation),
  occurrences: provenOccurrences(obligation).map((occurrence) => ({
    id: occurrence.id,
    words: titleOf(occurrence),
    isGoverning: occurrence.id === governingOf(obligation)?.id,
  })),
});

/** An obligation as a page, or over another one. */
export function ObligationView({ asOf, isOverAnother = false }: { asOf: string | null; isOverAnother?: boolean }) {
  const translate = useTranslate();
  const format = useFormat();
  const isAllowed = useIsAllowed();
  const words = useOccurrenceWords();
  const obligation = useObligation();
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, obligation);
  const { party, code, conventionId } = obligation;
  return (
    <Page
      title={`${titleOf(obligation)} — ${party.code}`}
      detail={code}
      conventionId={conventionId}
      lead={<State isPast={asOf !== null} />}
      actions={!isOverAnother && <WaysBack asOf={asOf} />}
      lang="fr"
    >
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
          <DepositArea target={targetOf(obligation, words.title)}>
            <Sections isPast={asOf !== null} />
          </DepositArea>
        ) : (
          <Sections isPast={asOf !== null} />
        )}
      </Box>
    </Page>
  );
}
