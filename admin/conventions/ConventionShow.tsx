import { Button } from '@mui/material';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Waiting } from '../shared/Answer.tsx';
import { Page } from '../shared/Page.tsx';
import { RecordFailure } from '../shared/RecordFailure.tsx';
import { whole } from '../shared/whole.ts';
import { AgreementSection } from './AgreementSection.tsx';
import type { Convention } from './convention.ts';
import { ProfileSection } from './ProfileSection.tsx';

function ConventionView() {
  const translate = useTranslate();
  const { id, title } = useRecordContext<Convention>()!;
  return (
    <Page
      title={title}
      actions={
        <Button component={Link} to={`/conventions/${id}/matrix`} variant="outlined">
          {translate('garant.menu.matrix')}
        </Button>
      }
    >
      <AgreementSection />
      <ProfileSection />
    </Page>
  );
}

/** The agreement itself: parties, dates, credits, and what the service is. */
export default function ConventionShow() {
  return (
    <ShowBase queryOptions={whole} redirectOnError={false} loading={<Waiting />} error={<RecordFailure />}>
      <ConventionView />
    </ShowBase>
  );
}
