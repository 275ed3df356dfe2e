import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import { type Severity, WhatIsMissingDocument, type WhatIsMissingQuery } from '../generated/graphql.ts';
import { ObligationLines } from '../obligations/ObligationLines.tsx';
import { Answer } from '../shared/Answer.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';

type Report = WhatIsMissingQuery['whatIsMissing'];

const WORST_FIRST: Severity[] = ['CONTESTED', 'LAPSED', 'OVERDUE', 'CHANGES_REQUESTED', 'NEVER_PROVEN'];

function Group({ group }: { group: Report['groups'][number] }) {
  const translate = useTranslate();
  const { severity, total, items } = group;
  return (
    <Section title={`${translate(`garant.severity.${severity}`)} (${total})`}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate(`garant.severityHint.${severity}`)}
      </Typography>
      <ObligationLines items={items} />
      {total > items.length && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {translate('garant.state.firstOnly', { shown: items.length, total })}
        </Typography>
      )}
    </Section>
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
        {({ whatIsMissing: { groups, total } }) =>
          total === 0 ? (
            <EmptyState title="garant.missing.none" hint="garant.missing.noneHint" />
          ) : (
            WORST_FIRST.flatMap((severity) => groups.filter((group) => group.severity === severity && group.total > 0)).map((group) => (
              <Group key={group.severity} group={group} />
            ))
          )
        }
      </Answer>
    </Page>
  );
}
