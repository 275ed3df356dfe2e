import { Box } from '@mui/material';
import { AutocompleteArrayInput, ReferenceArrayInput } from 'react-admin';
import type { ObligationLineFragment } from '../../generated/graphql.ts';
import { useObligation } from '../../obligations/useObligation.ts';
import { ChoiceInput, DayInput, useLabel, WordsInput } from '../../shared/inputs.tsx';
import { CONFIDENTIALITIES } from '../confidentialities.ts';

export const noContent = { description: null, confidentiality: 'PARTIES', alsoServes: [], content: { validFrom: null, validUntil: null } };

/** What every deposit says: who may see it, how long it holds, which other obligations it serves. */
export function SharedInputs() {
  const { conventionId, party } = useObligation();
  return (
    <>
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 12rem), 1fr))' }}>
        <ChoiceInput
          source="confidentiality"
          label="garant.field.confidentiality"
          isObligatory
          choices={CONFIDENTIALITIES}
          words="garant.confidentiality"
        />
        <DayInput source="content.validFrom" label="garant.field.validFrom" />
        <DayInput source="content.validUntil" label="garant.field.validUntil" />
      </Box>
      <WordsInput source="description" label="garant.field.description" rows={2} />
      <ReferenceArrayInput source="alsoServes" reference="obligations" filter={{ conventionId, partyId: party.id }} perPage={50}>
        <AutocompleteArrayInput
          label={useLabel('garant.field.alsoServes')}
          optionText={(obligation?: ObligationLineFragment) => (obligation ? `${obligation.code} · ${obligation.text}` : '')}
          filterToQuery={(text: string) => (text ? { text } : {})}
          helperText={false}
          fullWidth
        />
      </ReferenceArrayInput>
    </>
  );
}
