import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { type ComparisonKind, VersionComparisonDocument } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { StayingButton } from '../theme/StayingButton.tsx';
import { type Change, CommitmentChange, type Comparison } from './CommitmentChange.tsx';
import { useVersions } from './useVersions.ts';
import { CorrectCatalogue } from './verbs/CorrectCatalogue.tsx';
import { PrepareAmendment } from './verbs/PrepareAmendment.tsx';

type Shown = ComparisonKind | 'RULES';

/** Its rules differ though its sentence is the same, in the same place. */
const hasOtherRules = ({ kind, rules }: Change) => kind === 'KEPT' && rules.length > 0;
const isOf = (shown: Shown, change: Change) => (shown === 'RULES' ? hasOtherRules(change) : change.kind === shown);

/** Which kinds are shown: one button each, with how many there are. */
function Kinds({ comparison, shown, onShow }: { comparison: Comparison; shown: Shown[]; onShow: (kinds: Shown[]) => void }) {
  const translate = useTranslate();
  const { comparisonCounts, commitmentComparisons } = comparison;
  const counts: [Shown, number][] = [
    ...comparisonCounts.map(({ kind, count }): [Shown, number] => [kind, count]),
    ['RULES', commitmentComparisons.filter(hasOtherRules).length],
  ];
  const toggle = (kind: Shown) => onShow(shown.includes(kind) ? shown.filter((each) => each !== kind) : [...shown, kind]);
  return (
    <Box role="group" aria-label={translate('garant.comparison.codes')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
      {counts.map(([kind, count]) => (
        <StayingButton
          key={kind}
          size="small"
          variant={shown.includes(kind) ? 'contained' : 'outlined'}
          aria-pressed={shown.includes(kind)}
          disabled={count === 0}
          onClick={() => toggle(kind)}
        >
          {`${translate(`garant.comparisonKind.${kind}`)} (${count})`}
        </StayingButton>
      ))}
    </Box>
  );
}

function Changes({ comparison }: { comparison: Comparison }) {
  const translate = useTranslate();
  const countOf = (kind: ComparisonKind) => comparison.comparisonCounts.find((each) => each.kind === kind)?.count ?? 0;
  const effect = {
    kept: countOf('KEPT') + countOf('MOVED'),
    added: countOf('NEW'),
    removed: countOf('REMOVED'),
    reworded: countOf('REWORDED'),
  };
  const [shown, setShown] = useState<Shown[]>(['REWORDED', 'NEW', 'REMOVED', 'MOVED', 'RULES']);
  const changes = comparison.commitmentComparisons.filter((change) => shown.some((kind) => isOf(kind, change)));
  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '75ch' }}>{translate('garant.comparison.effect', effect)}</Typography>
      <Kinds comparison={comparison} shown={shown} onShow={setShown} />
      {changes.length === 0 ? (
        <EmptyState title="garant.comparison.none" />
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {changes.map((change) => (
            <CommitmentChange key={change.code} change={change} />
          ))}
        </Box>
      )}
    </>
  );
}

/** The version an agreement is on beside a newer one, with what may be made of it: a correction, or an amendment. */
export default function ComparisonPage() {
  const translate = useTranslate();
  const { conventionId = '', catalogueId = '' } = useParams();
  const query = useAsk(VersionComparisonDocument, { conventionId, catalogueId });
  const { query: desk, newer } = useVersions(conventionId);
  const { convention } = desk.data ?? {};
  const versions = {
    before: query.data?.catalogueComparison?.semanticVersionBefore,
    after: query.data?.catalogueComparison?.semanticVersionAfter,
  };
  const target = newer.find(({ id }) => id === catalogueId);
  return (
    <Page
      title={versions.after ? translate('garant.comparison.title', versions) : translate('garant.amendment.heading')}
      lead={
        <>
          {translate('garant.comparison.lead')}{' '}
          <Link to={`/conventions/${conventionId}/versions`}>{translate('garant.comparison.back')}</Link>
        </>
      }
      actions={
        convention &&
        target && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <PrepareAmendment convention={convention} newer={newer} catalogueId={catalogueId} />
            <CorrectCatalogue convention={convention} target={target} />
          </Box>
        )
      }
    >
      <Answer query={query}>{({ catalogueComparison }) => <Changes comparison={catalogueComparison} />}</Answer>
    </Page>
  );
}
