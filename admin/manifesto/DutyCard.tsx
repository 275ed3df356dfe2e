import { Box, Link as StyledLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { ManifestoQuery } from '../generated/graphql.ts';
import { disagreementAddress } from '../observations/disagreementAddress.ts';
import { SideViews } from '../observations/SideViews.tsx';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { Turns } from '../shared/Turn.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';

export type Duty = NonNullable<ManifestoQuery['manifesto']>['principles'][number]['duties'][number];
const quiet = { color: 'text.secondary' } as const;

function Views({ duty }: { duty: Duty }) {
  const translate = useTranslate();
  if (duty.tracking !== 'OBSERVE' && duty.sideViews.length === 0) {
    const words = duty.tracking === 'USE' ? 'freedom' : 'proven';
    return (
      <Typography variant="body2" sx={quiet}>
        {translate(`garant.manifesto.${words}`)}
      </Typography>
    );
  }
  return <SideViews views={duty.sideViews} />;
}

/** Since when its sides have seen it differently, whose turn it is, and the way to what they tell each other. */
function Discussed({ duty: { obligationId, code, disagreement } }: { duty: Duty }) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (!disagreement?.isOpen) return null;
  const words = disagreement.turn?.isYours ? 'discuss' : 'read';
  return (
    <Box sx={{ mt: 0.5 }}>
      {disagreement.beganAt && (
        <Typography variant="body2">{translate('garant.disagreement.since', { date: day(disagreement.beganAt) })}</Typography>
      )}
      <Turns turns={[disagreement.turn]} />
      <StyledLink
        component={Link}
        sx={{ '@media print': { display: 'none' } }}
        to={disagreementAddress(obligationId)}
        aria-label={translate('garant.naming.of', { name: translate(`garant.disagreement.${words}`), words: code })}
      >
        {translate(`garant.disagreement.${words}`)}
      </StyledLink>
    </Box>
  );
}

/** A commitment of one side, in its own words, and what each side saw of it last. */
export function DutyCard({ duty }: { duty: Duty }) {
  const translate = useTranslate();
  const { obligationId, code, text, assurance, partyCode } = duty;
  const isDisputed = assurance === 'DISAGREEMENT';
  return (
    <Box
      component="article"
      aria-label={`${code} · ${partyCode}`}
      sx={{
        p: 1.5,
        borderRadius: 1,
        border: isDisputed ? `2px solid ${ink.red}` : `1px solid ${ink.line}`,
        minWidth: 0,
        breakInside: 'avoid',
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
        <StyledLink component={Link} to={`/obligations/${obligationId}/show`}>
          {code}
        </StyledLink>
        <AssuranceChip assurance={assurance} />
      </Box>
      {isDisputed && (
        <Typography variant="body2" sx={{ color: ink.red, fontWeight: 600, mt: 0.5 }}>
          {translate('garant.disagreement.title')}
        </Typography>
      )}
      <Discussed duty={duty} />
      <Typography lang="fr" sx={{ my: 1, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
      <Views duty={duty} />
    </Box>
  );
}
