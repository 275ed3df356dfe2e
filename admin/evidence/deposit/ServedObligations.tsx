import { Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useId } from 'react';
import { AutocompleteArrayInput, ReferenceArrayInput, useInput, useTranslate } from 'react-admin';
import { type ObligationLineFragment, SimilarObligationsDocument } from '../../generated/graphql.ts';
import { type NamedInput, someChosen, useLabel } from '../../shared/inputs.tsx';
import { useAsk } from '../../shared/useAsk.ts';
import { ink } from '../../theme/palette.ts';
import { type DepositTarget, useDeposit } from './DepositArea.tsx';

const SOURCE = 'alsoServes';
const SUGGESTED = 6;
const LONGEST = 110;
const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);

/** The other obligations of the same theme laid on the same party: one proof often serves several. */
function Suggestions({ target, theme }: { target: DepositTarget; theme: NonNullable<DepositTarget['theme']> }) {
  const translate = useTranslate();
  const titleId = useId();
  const { conventionId, partyId, obligationIds } = target;
  const { field } = useInput({ source: SOURCE, defaultValue: [] });
  const { data } = useAsk(SimilarObligationsDocument, {
    filter: { conventionIds: [conventionId], partyIds: [partyId], themeCodes: [theme.code] },
    page: { limit: SUGGESTED + obligationIds.length, offset: 0 },
  });
  const similar = (data?.obligations.items ?? []).filter((one) => !obligationIds.includes(one.id)).slice(0, SUGGESTED);
  const chosen: string[] = field.value ?? [];
  const toggle = (one: string) => field.onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  if (similar.length === 0) return null;
  return (
    <Box role="group" aria-labelledby={titleId} sx={{ mb: 1 }}>
      <Typography id={titleId} variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('garant.deposit.sameTheme', { theme: theme.label })}
      </Typography>
      {similar.map(({ id: one, code, text }) => (
        <FormControlLabel
          key={one}
          sx={{ display: 'flex', alignItems: 'flex-start', mr: 0, my: 0.25 }}
          control={<Checkbox size="small" checked={chosen.includes(one)} onChange={() => toggle(one)} sx={{ py: 0.25 }} />}
          label={
            <Typography variant="body2" lang="fr" sx={{ overflowWrap: 'anywhere' }}>
              {`${code} · ${shorten(text)}`}
            </Typography>
          }
        />
      ))}
    </Box>
  );
}

/** Obligations of a party, found by their code or their words; none is chosen beforehand. */
export function ObligationsInput({
  source,
  label,
  isObligatory,
  conventionId,
  partyId,
}: NamedInput & Pick<DepositTarget, 'conventionId' | 'partyId'>) {
  return (
    <ReferenceArrayInput
      source={source}
      reference="obligations"
      filter={{ conventionIds: [conventionId], partyIds: [partyId] }}
      perPage={50}
    >
      <AutocompleteArrayInput
        label={useLabel(label, isObligatory)}
        optionText={(obligation?: ObligationLineFragment) => (obligation ? `${obligation.code} · ${shorten(obligation.text)}` : '')}
        filterToQuery={(text: string) => (text ? { text } : {})}
        validate={isObligatory ? someChosen : undefined}
        helperText={false}
        fullWidth
      />
    </ReferenceArrayInput>
  );
}

/** Which other obligations of the party the proof serves: those of the theme are proposed, all can be searched. */
export function ServedObligations() {
  const translate = useTranslate();
  const { target } = useDeposit();
  const { conventionId, partyId, theme } = target;
  return (
    <Box component="details" sx={{ mb: 1 }}>
      <summary style={{ cursor: 'pointer', color: ink.blue, padding: '4px 0' }}>{translate('garant.field.alsoServes')}</summary>
      <Box sx={{ pt: 1 }}>
        {theme && <Suggestions {...{ target, theme }} />}
        <ObligationsInput source={SOURCE} label="garant.deposit.searchObligation" {...{ conventionId, partyId }} />
      </Box>
    </Box>
  );
}
