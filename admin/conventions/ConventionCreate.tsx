import { Card } from '@mui/material';
import { ArrayInput, CreateBase, Form, ReferenceInput, SaveButton, SelectInput, SimpleFormIterator, useTranslate } from 'react-admin';
import type { GdprRole } from '../generated/graphql.ts';
import { ChoiceInput, DayInput, obligatory, useLabel, WordsInput } from '../shared/inputs.tsx';
import { Page } from '../shared/Page.tsx';

const GDPR_ROLES: GdprRole[] = ['CONTROLLER', 'JOINT_CONTROLLER', 'PROCESSOR', 'SUB_PROCESSOR'];

/** A new agreement over an imported catalogue: each party of the catalogue is played by an organisation. */
export default function ConventionCreate() {
  const translate = useTranslate();
  const catalogueLabel = useLabel('garant.field.catalogue', true);
  const organisationLabel = useLabel('garant.field.organisation', true);
  return (
    <Page title={translate('garant.convention.create')}>
      <Card sx={{ p: 3, maxWidth: 720 }}>
        <CreateBase redirect="show">
          <Form noValidate>
            <ReferenceInput source="catalogueId" reference="catalogues">
              <SelectInput label={catalogueLabel} optionText="title" validate={obligatory} helperText={false} />
            </ReferenceInput>
            <WordsInput source="title" label="garant.field.title" isObligatory />
            <WordsInput source="serviceName" label="garant.field.serviceName" isObligatory />
            <WordsInput source="slug" label="garant.field.slug" isObligatory />
            <DayInput source="signedOn" label="garant.field.signedOn" />
            <DayInput source="endsOn" label="garant.field.endsOn" />
            <ArrayInput source="parties" label={translate('garant.field.parties')}>
              <SimpleFormIterator inline disableReordering disableClear>
                <WordsInput source="code" label="garant.field.code" isObligatory />
                <ReferenceInput source="organisationId" reference="organisations">
                  <SelectInput label={organisationLabel} optionText="name" validate={obligatory} helperText={false} />
                </ReferenceInput>
                <ChoiceInput source="gdprRole" label="garant.field.gdprRole" choices={GDPR_ROLES} words="garant.gdprRole" />
              </SimpleFormIterator>
            </ArrayInput>
            <SaveButton sx={{ mt: 2 }} />
          </Form>
        </CreateBase>
      </Card>
    </Page>
  );
}
