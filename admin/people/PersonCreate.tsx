import { Card } from '@mui/material';
import { CreateBase, Form, SaveButton, useTranslate } from 'react-admin';
import { ReferenceChoiceInput, WordsInput } from '../shared/inputs.tsx';
import { Page } from '../shared/Page.tsx';

export default function PersonCreate() {
  const translate = useTranslate();
  return (
    <Page title={translate('garant.person.create')}>
      <Card sx={{ p: 3, maxWidth: 560 }}>
        <CreateBase redirect="show">
          <Form noValidate>
            <WordsInput source="fullName" label="garant.field.fullName" isObligatory />
            <WordsInput source="email" label="garant.field.email" isObligatory type="email" />
            <ReferenceChoiceInput
              source="organisationId"
              reference="organisations"
              shown="name"
              label="garant.field.organisation"
              isObligatory
            />
            <SaveButton sx={{ mt: 2 }} />
          </Form>
        </CreateBase>
      </Card>
    </Page>
  );
}
