import { Box, Link as StyledLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { SideViewPartsFragment } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Quoted, WRITTEN_IN } from '../shared/Quoted.tsx';
import { useFormat } from '../shared/useFormat.ts';

type View = SideViewPartsFragment;

const SIDES: readonly View['side'][] = ['PARTNER', 'TEAM', 'REVIEWER'];
const PAGES = { EVIDENCE: 'evidences', REQUEST: 'partyRequests', OCCURRENCE: 'occurrences' } as const;
const quiet = { color: 'text.secondary' } as const;

/** What a view rests on. */
function Cited({ citedFacts }: Pick<View, 'citedFacts'>) {
  const translate = useTranslate();
  if (citedFacts.length === 0) return null;
  return (
    <Typography variant="body2" component="div" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
      {translate('garant.observation.facts')}
      {citedFacts.map(({ kind, targetKey, label, number }) => (
        <StyledLink key={targetKey} component={Link} to={`/${PAGES[kind]}/${targetKey}/show`} sx={{ overflowWrap: 'anywhere' }}>
          {number === null ? <Quoted>{label}</Quoted> : translate('garant.observation.occurrence', { code: label, number })}
        </StyledLink>
      ))}
    </Typography>
  );
}

/** What one side saw last, when and in which words; that it saw nothing, where it did not. */
function Seen({ side, view }: { side: View['side']; view: View | undefined }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const name = translate(`garant.manifestoSide.${side}`);
  if (!view) return <Typography variant="body2">{translate('garant.observation.notSeen', { side: name })}</Typography>;
  const told = translate('garant.observation.of', { side: name, value: translate(`garant.observedValue.${view.observed}`) });
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {told} · {day(view.observedOn)}
        {!view.isFresh && ` · ${translate('garant.observation.old')}`}
      </Typography>
      <Typography variant="body2" lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {view.words}
      </Typography>
      <Cited citedFacts={view.citedFacts} />
      <Typography variant="body2" sx={quiet}>
        <AuthorLine author={view.author} />
      </Typography>
    </>
  );
}

/** What each side saw last; the two sides are told even where they saw nothing. */
export function SideViews({ views }: { views: readonly View[] }) {
  const shown = SIDES.filter((side) => side !== 'REVIEWER' || views.some((view) => view.side === side));
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
      {shown.map((side) => (
        <li key={side}>
          <Seen side={side} view={views.find((view) => view.side === side)} />
        </li>
      ))}
    </Box>
  );
}
