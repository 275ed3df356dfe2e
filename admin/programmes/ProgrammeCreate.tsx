import { Card } from '@mui/material';
import { CreateBase, Form, SaveButton, useTranslate } from 'react-admin';
import { Page } from '../shared/Page.tsx';
import { ProgrammeInputs } from './ProgrammeInputs.tsx';

export default function ProgrammeCreate() {
  const translate = useTranslate();
  return (
    <Page title={translate('garant.programme.create')}>
      <Card sx={{ p: 3, maxWidth: 560 }}>
        <CreateBase redirect="list">
          <Form noValidate>
            <ProgrammeInputs />
            <SaveButton sx={{ mt: 2 }} />
          </Form>
        </CreateBase>
      </Card>
    </Page>
  );
}
