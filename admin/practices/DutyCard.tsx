import { Box, Link as StyledLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { practiceAnchor } from '../publication/articleTwo.ts';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { useAuthorWords } from '../shared/AuthorLine.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { useNamed } from '../shared/useNamed.ts';
import { ink } from '../theme/palette.ts';
import type { PracticeDuty } from './practice.ts';

/** What the bound party says, since when, and who said it. */
function Claimed({ practiceClaim: claim }: Pick<PracticeDuty, 'practiceClaim'>) {
  const translate = useTranslate();
  const words = useAuthorWords();
  const { day } = useFormat();
  if (!claim) return translate('garant.practices.nothingClaimed');
  const { declared, claimedAt, declaredAt, author, words: said } = claim;
  return (
    <>
      {translate('garant.practices.since', { what: translate(`garant.declarationStatus.${declared}`), day: day(claimedAt) })}
      {' · '}
      {translate('garant.practices.claimedBy', { author: words(author), day: day(declaredAt) })}
      {said && (
        <Box lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line' }}>
          {said}
        </Box>
      )}
    </>
  );
}

/** The accepted proof in force, by whom and since when. */
function Proven({ attestation }: Pick<PracticeDuty, 'attestation'>) {
  const translate = useTranslate();
  const words = useAuthorWords();
  const { day } = useFormat();
  if (!attestation) return translate('garant.practices.nothingProven');
  const { evidenceId, evidenceTitle, reviewer, reviewedAt } = attestation;
  return (
    <>
      {evidenceId ? (
        <StyledLink component={Link} to={`/evidences/${evidenceId}/show`} lang={WRITTEN_IN}>
          {evidenceTitle}
        </StyledLink>
      ) : (
        translate('garant.practices.restrictedProof')
      )}
      {' · '}
      {translate('garant.practices.provenBy', { author: words(reviewer), day: day(reviewedAt) })}
    </>
  );
}

/** An obligation that answers a practice: its words, its state, what is claimed of it and what is proven. */
export function DutyCard({ duty }: { duty: PracticeDuty }) {
  const { obligationId, code, text, partyCode, assurance, awaitsDeclaration } = duty;
  const { ref, isPointedAt } = useNamed(practiceAnchor(obligationId));
  return (
    <Box
      component="article"
      aria-label={`${code} · ${partyCode}`}
      ref={ref}
      tabIndex={isPointedAt ? -1 : undefined}
      sx={{
        p: 1.5,
        borderRadius: 1,
        border: `1px solid ${isPointedAt ? ink.blue : ink.line}`,
        minWidth: 0,
        scrollMarginTop: 72,
        breakInside: 'avoid',
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
        <StyledLink component={Link} to={`/obligations/${obligationId}/show`}>
          {code} · {partyCode}
        </StyledLink>
        <AssuranceChip assurance={assurance} awaitsDeclaration={awaitsDeclaration} />
      </Box>
      <Typography lang="fr" sx={{ my: 1, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
      <Facts>
        <Fact label="garant.practices.claimed">
          <Claimed practiceClaim={duty.practiceClaim} />
        </Fact>
        <Fact label="garant.practices.proven">
          <Proven attestation={duty.attestation} />
        </Fact>
      </Facts>
    </Box>
  );
}
