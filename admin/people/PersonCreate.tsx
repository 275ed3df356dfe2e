import { Card } from '@mui/material';
import { CreateBase, Form, ReferenceInput, SaveButton, SelectInput, useTranslate } from 'react-admin';
import { obligatory, useLabel, WordsInput } from '../shared/inputs.tsx';
import { Page } from '../shared/Page.tsx';

export default function PersonCreate() {
  const translate = useTranslate();
  const organisationLabel = useLabel('garant.field.organisation', true);
  return (
    <Page title={translate('garant.person.create')}>
      <Card sx={{ p: 3, maxWidth: 560 }}>
        <CreateBase redirect="show">
          <Form noValidate>
            <WordsInput source="fullName" label="garant.field.fullName" isObligatory />
            <WordsInput source="email" label="garant.field.email" isObligatory type="email" />
            <ReferenceInput source="organisationId" reference="organisations" perPage={100}>
              <SelectInput label={organisationLabel} optionText="name" validate={obligatory} helperText={false} />
            </ReferenceInput>
            <SaveButton sx={{ mt: 2 }} />
          </Form>
        </CreateBase>
      </Card>
    </Page>
  );
}
