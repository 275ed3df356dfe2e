import { Card } from '@mui/material';
import { CreateBase, Form, SaveButton, useTranslate } from 'react-admin';
import { WordsInput } from '../shared/inputs.tsx';
import { Page } from '../shared/Page.tsx';

export default function OrganisationCreate() {
  const translate = useTranslate();
  return (
    <Page title={translate('garant.organisation.create')}>
      <Card sx={{ p: 3, maxWidth: 560 }}>
        <CreateBase redirect="list">
          <Form noValidate>
            <WordsInput source="name" label="garant.field.name" isObligatory />
            <WordsInput source="shortName" label="garant.field.shortName" isObligatory />
            <SaveButton sx={{ mt: 2 }} />
          </Form>
        </CreateBase>
      </Card>
    </Page>
  );
}
