import { Button } from '@mui/material';
import { Suspense } from 'react';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ProposalsToDecide } from '../proposals/publicData.ts';
import { Waiting } from '../shared/Answer.tsx';
import { Page } from '../shared/Page.tsx';
import { RecordFailure } from '../shared/RecordFailure.tsx';
import { whole } from '../shared/whole.ts';
import { ShowcaseSection } from '../showcase/LazyShowcase.ts';
import { AgreementSection } from './AgreementSection.tsx';
import type { Convention } from './convention.ts';
import { DocumentsSection } from './DocumentsSection.tsx';
import { LifeSection } from './LifeSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
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
      <LifeSection />
      <PeopleSection />
      <DocumentsSection />
      <Suspense fallback={<Waiting />}>
        <ShowcaseSection conventionId={String(id)} />
      </Suspense>
      <ProposalsToDecide conventionId={String(id)} />
      <ProfileSection />
    </Page>
  );
}

/** The agreement itself: its act, its life, its people, its documents, what anybody may read of it, and what the service is. */
export default function ConventionShow() {
  return (
    <ShowBase queryOptions={whole} redirectOnError={false} loading={<Waiting />} error={<RecordFailure />}>
      <ConventionView />
    </ShowBase>
  );
}
