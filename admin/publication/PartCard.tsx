import { Box, Link as StyledLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PublicationStatusPartsFragment } from '../generated/graphql.ts';
import { Chip } from '../shared/AssuranceChip.tsx';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Quoting } from '../shared/Quoted.tsx';
import { Turn } from '../shared/Turn.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { useNamed } from '../shared/useNamed.ts';
import { type Ink, ink } from '../theme/palette.ts';
import { partAnchor } from './articleTwo.ts';
import type { Part, Publication } from './PublicationSections.tsx';
import { RecordPublication } from './verbs/RecordPublication.tsx';
import { ReviewPublication } from './verbs/ReviewPublication.tsx';

type Status = PublicationStatusPartsFragment;

const quiet = { color: 'text.secondary' } as const;
const whole = { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } as const;
const COLOURS = {
  PUBLISHED: 'green',
  PARTLY: 'amber',
  WITHHELD: 'violet',
  NOT_YET: 'amber',
  NONE_EXISTS: 'soft',
} as const satisfies Record<Status['state'], Ink>;

type Said = Record<string, string | null>;

/** A line that is said where there is something to say. */
function Line({ words, options, quoted = {} }: { words: string; options?: Said; quoted?: Said }) {
  if (Object.values({ ...options, ...quoted }).some((value) => value === null)) return null;
  return (
    <Typography variant="body2" sx={whole}>
      <Quoting words={`garant.publication.${words}`} {...{ quoted, options }} />
    </Typography>
  );
}

/** What goes with a state, then who said it. */
function WhatWasSaid({ status, isPast = false }: { status: Status; isPast?: boolean }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { state, url, words, ground, article, decidedBy, decidedOn, reviewOn, publishedOn, plannedOn } = status;
  const dayOf = (iso: string | null | undefined) => (iso ? day(iso) : null);
  return (
    <>
      {url && (
        <StyledLink href={url} target="_blank" rel="noreferrer" sx={whole}>
          {url}
        </StyledLink>
      )}
      <Line words="publishedOn" options={{ date: dayOf(publishedOn) }} />
      <Line words="plannedOn" options={{ date: dayOf(plannedOn) }} />
      <Line words={state === 'PARTLY' ? 'missing' : 'whyNone'} quoted={{ words: words ?? null }} />
      <Line
        words="ground"
        options={{ ground: ground ? translate(`garant.publicationGround.${ground}`) : null, article: article ?? null }}
      />
      <Line words="decided" quoted={{ function: decidedBy ?? null }} options={{ date: dayOf(decidedOn) }} />
      <Line words={isPast ? 'reviewPassed' : 'reviewOn'} options={{ date: dayOf(reviewOn) }} />
      <Typography variant="body2" sx={quiet}>
        <AuthorLine author={status.author} at={status.recordedAt} />
      </Typography>
    </>
  );
}

/** Verdicts on what was said, newest first. */
function Verdicts({ verdicts }: Pick<Status, 'verdicts'>) {
  const translate = useTranslate();
  return (
    <>
      {verdicts.map(({ id, verdict, comment, author, reviewedAt }) => (
        <Box key={id} sx={{ mt: 0.5 }}>
          <Typography variant="body2" sx={whole}>
            <strong>{translate(verdict === 'ACCEPTED' ? 'garant.publication.attested' : 'garant.publication.changesRequested')}</strong>
            {comment && <Quoting words="garant.naming.of" options={{ name: '' }} quoted={{ words: comment }} />}
          </Typography>
          <Typography variant="body2" sx={quiet}>
            <AuthorLine author={author} at={reviewedAt} />
          </Typography>
        </Box>
      ))}
    </>
  );
}

/** Where the point stands, and what is to be looked at again. */
function Marks({ part: { status, isAttested, isGroundToReview, isLate } }: { part: Part }) {
  const translate = useTranslate();
  if (!status) return <Chip style={{ color: ink.amber }}>{translate('garant.publication.nothingSaid')}</Chip>;
  const verdict = status.verdicts[0]?.verdict;
  const isReviewed = verdict !== undefined || status.state === 'NOT_YET';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      <Chip style={{ color: ink[COLOURS[status.state]], whiteSpace: 'normal' }}>
        {translate(`garant.publicationState.${status.state}`)}
      </Chip>
      {isGroundToReview && <Chip style={{ color: ink.red }}>{translate('garant.publication.groundToReview')}</Chip>}
      {isLate && <Chip style={{ color: ink.red }}>{translate('garant.publication.late')}</Chip>}
      {isAttested && <Chip style={{ color: ink.green }}>{translate('garant.publication.attested')}</Chip>}
      {verdict === 'CHANGES_REQUESTED' && <Chip style={{ color: ink.red }}>{translate('garant.publication.changesRequested')}</Chip>}
      {!isReviewed && <Chip style={{ color: ink.soft }}>{translate('garant.publication.notReviewed')}</Chip>}
    </Box>
  );
}

/** What was said before: it stays, with the verdicts it was given. */
function Earlier({ part: { earlier } }: { part: Part }) {
  const translate = useTranslate();
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>{translate('garant.publication.earlier', { count: earlier.length })}</summary>
      {earlier.map((status) => (
        <Box key={status.id} sx={{ borderLeft: `3px solid ${ink.line}`, pl: 1.5, my: 1 }}>
          <Typography variant="body2">
            <strong>{translate(`garant.publicationState.${status.state}`)}</strong>
          </Typography>
          <WhatWasSaid status={status} />
          <Verdicts verdicts={status.verdicts} />
        </Box>
      ))}
    </details>
  );
}

/** One point to publish: what its party says of it, what reviewers said of that, and what may be done. */
export function PartCard({ part, duty }: { part: Part; duty: Publication['obligation'] }) {
  const translate = useTranslate();
  const { label, status, isConditional, isGroundToReview, turn, allowedActions } = part;
  const { ref, isPointedAt } = useNamed(partAnchor(part.id));
  return (
    <Box
      component="li"
      sx={{ border: `1px solid ${isPointedAt ? ink.blue : ink.line}`, borderRadius: 1, p: 1.5, minWidth: 0, breakInside: 'avoid' }}
    >
      <Box component="article" aria-label={label} ref={ref} tabIndex={isPointedAt ? -1 : undefined} sx={{ scrollMarginTop: 72 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between', mb: 0.5 }}>
          <Typography variant="h3" lang="fr" sx={{ '&::first-letter': { textTransform: 'uppercase' } }}>
            {label}
          </Typography>
          <Marks part={part} />
        </Box>
        {turn && (
          <Box sx={{ typography: 'body2', mb: 0.5 }}>
            <Turn turn={turn} />
          </Box>
        )}
        {isConditional && (
          <Typography variant="body2" sx={quiet}>
            {translate('garant.publication.mayNotExist')}
          </Typography>
        )}
        {status && <WhatWasSaid status={status} isPast={isGroundToReview} />}
        {status && <Verdicts verdicts={status.verdicts} />}
        <Box sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', gap: 1, '&:empty': { display: 'none' }, '@media print': { display: 'none' } }}>
          {allowedActions.includes('RECORD_PUBLICATION') && <RecordPublication part={part} duty={duty} />}
          {allowedActions.includes('REVIEW_PUBLICATION') && <ReviewPublication part={part} duty={duty} />}
        </Box>
        <Earlier part={part} />
      </Box>
    </Box>
  );
}
