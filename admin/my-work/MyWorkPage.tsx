import { Typography } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import { MyWorkDocument, type WorkPartsFragment } from '../generated/graphql.ts';
import { ObligationLines } from '../obligations/ObligationLines.tsx';
import { Answer } from '../shared/Answer.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';

const LISTS = ['toCorrect', 'toReview', 'contested', 'lapsingSoon', 'toProve'] as const;

function WorkSection({ name, list }: { name: (typeof LISTS)[number]; list: WorkPartsFragment }) {
  const translate = useTranslate();
  return (
    <Section title={`${translate(`garant.work.${name}`)} (${list.total})`}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate(`garant.workHint.${name}`)}
      </Typography>
      <ObligationLines items={list.items} />
      {list.total > list.items.length && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {translate('garant.state.firstOnly', { shown: list.items.length, total: list.total })}
        </Typography>
      )}
    </Section>
  );
}

/** What is asked of the person who looks, most urgent first; lists that hold nothing are left out. */
export default function MyWorkPage() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const query = useAsk(MyWorkDocument, {});
  return (
    <Page title={translate('garant.menu.myWork')} lead={identity?.fullName}>
      <Answer query={query}>
        {({ myWork }) => {
          const shown = LISTS.filter((name) => myWork[name].total > 0);
          if (shown.length === 0) return <EmptyState title="garant.work.none" hint="garant.work.noneHint" />;
          return shown.map((name) => <WorkSection key={name} name={name} list={myWork[name]} />);
        }}
      </Answer>
    </Page>
  );
}
