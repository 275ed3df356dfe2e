import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { AmendmentListDocument } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { Page } from '../shared/Page.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import type { Amendment } from './amendment.ts';
import { type Desk, useVersions, type Version } from './useVersions.ts';
import { PrepareAmendment } from './verbs/PrepareAmendment.tsx';

const LIST = { margin: 0, paddingLeft: 20 };

function Newer({ convention, newer }: { convention: Desk; newer: Version[] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (newer.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{translate('garant.amendment.newest')}</Typography>;
  return (
    <ul style={LIST}>
      {newer.map(({ id, semanticVersion, importedAt }) => (
        <li key={id}>
          {translate('garant.amendment.published', { version: semanticVersion, day: day(importedAt) })}
          {' — '}
          <Link to={`/conventions/${convention.id}/versions/${id}`}>
            {translate('garant.amendment.compareWith', { version: semanticVersion })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function AmendmentLine({ amendment }: { amendment: Amendment }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { id, number, subject, status, effectiveOn, signatories, agreements } = amendment;
  const agreed = agreements.map(({ partyCode }) => partyCode);
  const awaited = signatories.map(({ code }) => code).filter((code) => !agreed.includes(code));
  return (
    <Box component="li" sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>
      <Link to={`/amendments/${id}/show`}>
        {translate('garant.naming.before', { name: translate('garant.amendment.title', { number }) })}
        <span lang="fr">{subject}</span>
      </Link>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {`${translate(`garant.amendmentStatus.${status}`)} · ${translate('garant.amendment.from', { day: day(effectiveOn) })}`}
        {status === 'COMPARED' && ` · ${translate('garant.amendment.awaiting', { parties: awaited.join(', ') })}`}
      </Typography>
    </Box>
  );
}

function Amendments({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  const query = useAsk(AmendmentListDocument, { filter: { conventionIds: [conventionId] }, page: { limit: 100 } });
  return (
    <Answer query={query}>
      {({ amendments }) =>
        amendments.items.length === 0 ? (
          <Typography sx={{ color: 'text.secondary' }}>{translate('garant.amendment.noneHint')}</Typography>
        ) : (
          <Box component="ul" sx={LIST}>
            {amendments.items.map((amendment) => (
              <AmendmentLine key={amendment.id} amendment={amendment} />
            ))}
          </Box>
        )
      }
    </Answer>
  );
}

/** The version an agreement is on, those it may go to, and the amendments prepared, agreed or given up. */
export default function VersionsPage() {
  const translate = useTranslate();
  const { conventionId = '' } = useParams();
  const { query, newer, isKnown } = useVersions(conventionId);
  return (
    <Page title={translate('garant.amendment.heading')} lead={translate('garant.amendment.lead')}>
      <Answer query={query}>
        {({ convention }) => (
          <>
            <Section title={translate('garant.amendment.newer')}>
              <Typography sx={{ mb: 1 }}>
                {`${convention.catalogue.title} — `}
                {translate('garant.amendment.onVersion', { version: convention.catalogue.semanticVersion })}
              </Typography>
              {isKnown && <Newer convention={convention} newer={newer} />}
            </Section>
            <Section
              title={translate('garant.amendment.all')}
              actions={<PrepareAmendment convention={convention} newer={newer} catalogueId={null} />}
            >
              <Amendments conventionId={conventionId} />
            </Section>
          </>
        )}
      </Answer>
    </Page>
  );
}
