import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import { type Severity, WhatIsMissingDocument, type WhatIsMissingQuery } from '../generated/graphql.ts';
import { ObligationLines } from '../obligations/ObligationLines.tsx';
import { obligationsUnder } from '../obligations/obligationsUnder.ts';
import { SEVERITIES } from '../obligations/severities.ts';
import { Answer } from '../shared/Answer.tsx';
import { CountLinks } from '../shared/CountLinks.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { Section } from '../shared/Section.tsx';
import { SeeAll } from '../shared/SeeAll.tsx';
import { useAsk } from '../shared/useAsk.ts';

type Report = NonNullable<WhatIsMissingQuery['whatIsMissing']>;

const FIRST = 25;

function Groups({ report: { conventionId, severities } }: { report: Report }) {
  const translate = useTranslate();
  const held = SEVERITIES.flatMap((severity) => severities.filter((group) => group.severity === severity && group.total > 0));
  const addressOf = (severity: Severity) => obligationsUnder({ conventionIds: [conventionId], severities: [severity] });
  const counts = held.map(({ severity, total }) => ({
    key: severity,
    label: translate(`garant.severity.${severity}`),
    count: total,
    to: addressOf(severity),
  }));
  return (
    <>
      <CountLinks label={translate('garant.missing.counts')} counts={counts} />
      {held.map(({ severity, total, items }) => (
        <Section key={severity} title={translate(`garant.severity.${severity}`)} total={total}>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
            {translate(`garant.severityHint.${severity}`)}
          </Typography>
          <ObligationLines items={items.slice(0, FIRST)} />
          <SeeAll total={total} shown={FIRST} to={addressOf(severity)} />
        </Section>
      ))}
    </>
  );
}

/** What is missing, the worst first, each obligation one click from the place to act. */
export default function MissingPage() {
  const translate = useTranslate();
  const { conventionId = '' } = useParams();
  const query = useAsk(WhatIsMissingDocument, { conventionId });
  return (
    <Page title={translate('garant.menu.missing')} lead={translate('garant.missing.lead')}>
      <Answer query={query}>
        {({ whatIsMissing }) =>
          whatIsMissing.total === 0 ? (
            <EmptyState title="garant.missing.none" hint="garant.missing.noneHint" />
          ) : (
            <Groups report={whatIsMissing} />
          )
        }
      </Answer>
    </Page>
  );
}
