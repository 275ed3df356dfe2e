import { Box, Button, FormControlLabel, Switch, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router';
import { ManifestoDocument, type ManifestoQuery } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { Quoting, WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { type Duty, DutyCard } from './DutyCard.tsx';
import { Reviews } from './Reviews.tsx';

type Manifesto = NonNullable<ManifestoQuery['manifesto']>;
type Principle = Manifesto['principles'][number];

const FILTER = 'disagreements';
const COLUMNS = ['PARTNER', 'TEAM'] as const;

/** What introduces the sentences of a column, said once. */
function Chapeau({ duties }: { duties: Duty[] }) {
  const chapeau = duties.find((duty) => duty.chapeau)?.chapeau;
  if (!chapeau) return null;
  return (
    <Typography variant="body2" lang="fr" sx={{ color: 'text.secondary', mb: 1 }}>
      {chapeau}
    </Typography>
  );
}

function Column({ side, duties }: { side: (typeof COLUMNS)[number]; duties: Duty[] }) {
  const translate = useTranslate();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {translate(`garant.manifesto.sides.${side}`)}
      </Typography>
      <Chapeau duties={duties} />
      {duties.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.manifesto.noDuty')}</Typography>}
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {duties.map((duty) => (
          <DutyCard key={duty.obligationId} duty={duty} />
        ))}
      </Box>
    </Box>
  );
}

/** One principle: the partner’s commitments beside the team’s duties and freedoms. */
function PrincipleCard({ principle: { theme, duties } }: { principle: Principle }) {
  return (
    <Section title={theme.label} lang={WRITTEN_IN}>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}>
        {COLUMNS.map((side) => (
          <Column key={side} side={side} duties={duties.filter((duty) => duty.side === side)} />
        ))}
      </Box>
    </Section>
  );
}

const isDisputed = ({ assurance }: Duty) => assurance === 'DISAGREEMENT';

function Principles({ manifesto: { principles, textVersion, textSource, manifestoReviews } }: { manifesto: Manifesto }) {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const isFiltered = search.has(FILTER);
  const count = principles.flatMap(({ duties }) => duties).filter(isDisputed).length;
  const kept = principles
    .map(({ theme, duties }) => ({ theme, duties: isFiltered ? duties.filter(isDisputed) : duties }))
    .filter(({ duties }) => duties.length > 0);
  return (
    <>
      {textVersion && (
        <Typography sx={{ mb: 1 }}>
          <Quoting words="garant.manifesto.version" quoted={{ version: textVersion, source: textSource }} />
        </Typography>
      )}
      <FormControlLabel
        sx={{ mb: 2, '@media print': { display: 'none' } }}
        control={<Switch checked={isFiltered} onChange={(_, on) => setSearch(on ? { [FILTER]: '1' } : {}, { replace: true })} />}
        label={translate('garant.manifesto.onlyDisagreements', { count })}
      />
      {kept.length === 0 && <Typography role="status">{translate('garant.manifesto.noDisagreement')}</Typography>}
      {kept.map((principle) => (
        <PrincipleCard key={principle.theme.code} principle={principle} />
      ))}
      <Reviews reviews={manifestoReviews} />
    </>
  );
}

/** The manifesto of a convention: three principles, two columns, and what each side saw last. */
export default function ManifestoPage() {
  const translate = useTranslate();
  const { conventionId = '' } = useParams();
  const query = useAsk(ManifestoDocument, { conventionId });
  return (
    <Page
      title={translate('garant.menu.manifesto')}
      lead={translate('garant.manifesto.lead')}
      actions={
        query.data?.manifesto?.allowedActions.includes('REVIEW_MANIFESTO') && (
          <Button component={Link} to={`/conventions/${conventionId}/manifesto/review`} variant="contained">
            {translate('garant.manifestoReview.begin')}
          </Button>
        )
      }
    >
      <Answer query={query}>
        {({ manifesto }) =>
          manifesto.principles.length === 0 ? (
            <EmptyState title="garant.manifesto.none" hint="garant.manifesto.noneHint" />
          ) : (
            <Principles manifesto={manifesto} />
          )
        }
      </Answer>
    </Page>
  );
}
