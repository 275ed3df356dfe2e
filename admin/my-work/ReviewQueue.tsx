import { Box, Link as MuiLink, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ReviewLink } from '../evidence/verbs/ReviewLink.tsx';
import { type AwaitedReview, awaitedReviews } from '../review/awaitedReviews.ts';
import { ClaimWords } from '../review/ClaimWords.tsx';
import { verdictDraft } from '../review/verdictDraft.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { DutyWords } from '../shared/DutyWords.tsx';
import { Quoted, WRITTEN_IN } from '../shared/Quoted.tsx';
import { Turns } from '../shared/Turn.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { useHeldAct } from '../shared/verbs/useHolding.ts';
import { ink } from '../theme/palette.ts';
import { useQueueKeys } from './useQueueKeys.ts';
import type { MyWork } from './workLists.ts';

type ReviewRow = AwaitedReview<MyWork['toReview']['items'][number]>;

const rowStyle = {
  borderTop: `1px solid ${ink.line}`,
  px: 1,
  py: 1.25,
  '&:focus-visible': { outline: `3px solid ${ink.blue}`, outlineOffset: -3, bgcolor: ink.blueWash },
};

/** What is offered, by whom, since when; the file or the page opens beside the queue. */
function Offered({ row: { proof, version } }: { row: ReviewRow }) {
  const translate = useTranslate();
  const format = useFormat();
  const address = version.downloadUrl ?? version.url;
  const name = version.fileName ?? version.url;
  return (
    <Typography variant="body2" component="div" sx={{ overflowWrap: 'anywhere' }}>
      <MuiLink component={Link} to={`/evidences/${proof.id}/show`} lang={WRITTEN_IN} sx={{ fontWeight: 600 }}>
        {proof.title}
      </MuiLink>
      {' · '}
      {translate(`garant.evidenceKind.${proof.kind}`)}
      {address && name && (
        <>
          {' · '}
          <MuiLink href={address} target="_blank" rel="noreferrer">
            <Quoted>{name}</Quoted> {translate('garant.evidence.newWindow')}
          </MuiLink>
        </>
      )}
      {version.validUntil && ` · ${translate('garant.evidence.validUntil', { until: format.day(version.validUntil) })}`}
      <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
        <AuthorLine author={version.author} at={version.createdAt} />
      </Box>
    </Typography>
  );
}

function Row({ row }: { row: ReviewRow }) {
  const translate = useTranslate();
  const { obligation, proof } = row;
  const held = useHeldAct(verdictDraft(obligation.id, proof.id));
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {[obligation.code, obligation.party.code].join(' · ')} · <Quoted>{obligation.conventionTitle}</Quoted>
      </Typography>
      <MuiLink
        component={Link}
        to={`/obligations/${obligation.id}/show`}
        lang="fr"
        sx={{ color: 'text.primary', textDecorationColor: ink.line, overflowWrap: 'anywhere', display: 'block', my: 0.5 }}
      >
        <DutyWords {...obligation} />
      </MuiLink>
      <Turns turns={[row.link.turn]} />
      {row.link.claim && <ClaimWords claim={row.link.claim} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
        <Offered row={row} />
        {held ? (
          <Typography variant="body2">{translate('garant.held.notYet')}</Typography>
        ) : (
          <ReviewLink evidence={proof} obligationId={obligation.id} size="small" />
        )}
      </Box>
    </>
  );
}

/** Proofs that wait for a verdict, each one key away from the room where it is judged. */
export function ReviewQueue({ items }: { items: MyWork['toReview']['items'] }) {
  const translate = useTranslate();
  const helpId = useId();
  const rows = awaitedReviews(items);
  const { rowProps } = useQueueKeys(rows.map(({ key }) => key));
  return (
    <>
      <Typography
        id={helpId}
        variant="body2"
        sx={{ display: { xs: 'none', sm: 'block' }, bgcolor: ink.greyWash, borderRadius: 1, px: 1.5, py: 0.75, mb: 1 }}
      >
        {translate('garant.queue.keys')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {rows.map((row, index) => (
          <li key={row.key}>
            <Box
              role="group"
              aria-label={translate('garant.queue.row', {
                title: row.proof.title,
                code: row.obligation.code,
                party: row.obligation.party.code,
              })}
              aria-describedby={helpId}
              {...rowProps(row.key, index)}
              sx={rowStyle}
            >
              <Row row={row} />
            </Box>
          </li>
        ))}
      </Box>
    </>
  );
}
