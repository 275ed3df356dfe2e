import { Card } from '@mui/material';
import { CreateBase, Form, SaveButton, useTranslate } from 'react-admin';
import { DayInput, ReferenceChoiceInput, WordsInput } from '../shared/inputs.tsx';
import { Page } from '../shared/Page.tsx';
import { PartiesInput } from './PartiesInput.tsx';

/** A new agreement over an imported catalogue: each party of the catalogue is played by an organisation. */
export default function ConventionCreate() {
  const translate = useTranslate();
  return (
    <Page title={translate('garant.convention.create')}>
      <Card sx={{ p: 3, maxWidth: 720 }}>
        <CreateBase redirect="show">
          <Form noValidate>
            <ReferenceChoiceInput source="catalogueId" reference="catalogues" shown="title" label="garant.field.catalogue" isObligatory />
            <WordsInput source="title" label="garant.field.title" isObligatory />
            <WordsInput source="serviceName" label="garant.field.serviceName" isObligatory />
            <WordsInput source="slug" label="garant.field.slug" isObligatory />
            <DayInput source="signedOn" label="garant.field.signedOn" isObligatory />
            <DayInput source="endsOn" label="garant.field.endsOn" />
            <PartiesInput />
            <SaveButton sx={{ mt: 2 }} />
          </Form>
        </CreateBase>
      </Card>
    </Page>
  );
}
