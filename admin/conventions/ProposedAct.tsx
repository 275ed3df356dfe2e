import { Typography } from '@mui/material';
import { useEffect } from 'react';
import { BooleanInput, useGetOne, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { UploadInput } from '../evidence/deposit/UploadInput.tsx';
import type { CatalogueOneQuery } from '../generated/graphql.ts';
import { DayInput, WordsInput } from '../shared/inputs.tsx';
import { whole } from '../shared/whole.ts';
import { ActInputs } from './ActInputs.tsx';
import { LinesInput } from './LinesInput.tsx';
import { PartiesInput } from './PartiesInput.tsx';

export type ProposedCatalogue = NonNullable<CatalogueOneQuery['catalogue']>;

/** What the form holds once a catalogue is chosen: the act that the catalogue was drawn from, to be corrected. */
function proposed({ proposedAct }: ProposedCatalogue): Record<string, unknown> {
  const { title, signedOn, endsOn, noticePeriod, place, originals, credits, imputations, annexes, proposedParties, openWords } =
    proposedAct;
  return {
    ...{ title, signedOn, endsOn, noticePeriod, place, originals, credits, imputations },
    isOpenEnded: endsOn === null,
    annexes: annexes.map((label) => ({ label })),
    variables: Object.fromEntries(openWords.map(({ code }) => [code, ''])),
    parties: proposedParties.map(({ code, name, roleLabel, gdprRole }) => ({
      code,
      name,
      roleLabel,
      gdprRole,
      organisationId: null,
      dpoEmail: '',
    })),
  };
}

function EndInput() {
  const isOpenEnded = useWatch<{ isOpenEnded?: boolean }>({ name: 'isOpenEnded' });
  return (
    <>
      <BooleanInput source="isOpenEnded" label="garant.convention.isOpenEnded" helperText={false} />
      {!isOpenEnded && <DayInput source="endsOn" label="garant.field.endsOn" isObligatory />}
    </>
  );
}

/** Facts of the act, each proposed by the chosen catalogue and corrected by the person: nothing of the act of another is kept unseen. */
export function ProposedAct() {
  const translate = useTranslate();
  const catalogueId = useWatch<{ catalogueId?: string }>({ name: 'catalogueId' });
  const { setValue } = useFormContext();
  const { data } = useGetOne<ProposedCatalogue>('catalogues', { id: catalogueId ?? '', ...whole }, { enabled: Boolean(catalogueId) });
  useEffect(() => {
    for (const [field, value] of Object.entries(data ? proposed(data) : {})) setValue(field, value, { shouldDirty: true });
  }, [data, setValue]);
  if (!data) return null;
  return (
    <>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>{translate('garant.convention.proposed')}</Typography>
      <WordsInput source="title" label="garant.field.title" isObligatory />
      <WordsInput source="serviceName" label="garant.field.serviceName" isObligatory />
      <WordsInput source="slug" label="garant.field.slug" isObligatory />
      <DayInput source="signedOn" label="garant.field.signedOn" isObligatory />
      <DayInput source="inForceOn" label="garant.field.inForceOn" helperText="garant.convention.inForceHint" />
      <EndInput />
      <PartiesInput parties={data.proposedAct.proposedParties} />
      {data.proposedAct.openWords.map(({ code, label }) => (
        <WordsInput key={code} source={`variables.${code}`} label={label} isObligatory />
      ))}
      <ActInputs />
      <UploadInput name="convention" source="signedUploadId" label="garant.field.signedUploadId" />
      <LinesInput source="annexes" label="garant.field.annexes" empty={{ label: '' }}>
        {(prefix) => <WordsInput source={`${prefix}.label`} label="garant.field.label" isObligatory />}
      </LinesInput>
    </>
  );
}
