import { Box, Link as StyledLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { ManifestoQuery } from '../generated/graphql.ts';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';

export type Duty = NonNullable<ManifestoQuery['manifesto']>['principles'][number]['duties'][number];
type View = Duty['sideViews'][number];

const SIDES: readonly View['side'][] = ['PARTNER', 'TEAM', 'REVIEWER'];
const quiet = { color: 'text.secondary' } as const;

/** What one side saw last, when and in which words; that it saw nothing, where it did not. */
function Seen({ side, view }: { side: View['side']; view: View | undefined }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const name = translate(`garant.manifestoSide.${side}`);
  if (!view) return <Typography variant="body2">{translate('garant.manifesto.notSeen', { side: name })}</Typography>;
  const told = translate('garant.observation.of', { side: name, value: translate(`garant.observedValue.${view.observed}`) });
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {told} · {day(view.observedOn)}
        {!view.isFresh && ` · ${translate('garant.manifesto.old')}`}
      </Typography>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {view.words}
      </Typography>
      <Typography variant="body2" sx={quiet}>
        <AuthorLine author={view.author} />
      </Typography>
    </>
  );
}

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
  const shown = SIDES.filter((side) => side !== 'REVIEWER' || duty.sideViews.some((view) => view.side === side));
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
      {shown.map((side) => (
        <li key={side}>
          <Seen side={side} view={duty.sideViews.find((view) => view.side === side)} />
        </li>
      ))}
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
      sx={{ p: 1.5, borderRadius: 1, border: isDisputed ? `2px solid ${ink.red}` : `1px solid ${ink.line}`, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
        <StyledLink component={Link} to={`/obligations/${obligationId}/show`}>
          {code}
        </StyledLink>
        <AssuranceChip assurance={assurance} />
      </Box>
      {isDisputed && (
        <Typography variant="body2" sx={{ color: ink.red, fontWeight: 600, mt: 0.5 }}>
          {translate('garant.manifesto.disagree')}
        </Typography>
      )}
      <Typography lang="fr" sx={{ my: 1, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
      <Views duty={duty} />
    </Box>
  );
}
