import { Card } from '@mui/material';
import { CreateBase, Form, SaveButton, useTranslate } from 'react-admin';
import { ReferenceChoiceInput } from '../shared/inputs.tsx';
import { Page } from '../shared/Page.tsx';
import { ProposedAct } from './ProposedAct.tsx';
import { readAct, type TypedAct } from './readAct.ts';

interface Typed extends TypedAct {
  isOpenEnded?: boolean;
  endsOn?: string | null;
  inForceOn?: string | null;
  parties?: { dpoEmail?: string | null }[];
}

const toInput = (typed: Typed) => ({
  ...typed,
  ...readAct(typed),
  endsOn: typed.isOpenEnded ? null : typed.endsOn,
  inForceOn: typed.inForceOn || null,
});

const nameOf = ({ title, semanticVersion }: Record<string, unknown>) => `${title} (${semanticVersion})`;

/** A new agreement over a version of a catalogue, which proposes the facts of the act it was drawn from. */
export default function ConventionCreate() {
  const translate = useTranslate();
  return (
    <Page title={translate('garant.convention.create')}>
      <Card sx={{ p: 3, maxWidth: 720 }}>
        <CreateBase redirect="show" transform={toInput}>
          <Form noValidate>
            <ReferenceChoiceInput source="catalogueId" reference="catalogues" shown={nameOf} label="garant.field.catalogue" isObligatory />
            <ProposedAct />
            <SaveButton sx={{ mt: 2 }} alwaysEnable />
          </Form>
        </CreateBase>
      </Card>
    </Page>
  );
}
