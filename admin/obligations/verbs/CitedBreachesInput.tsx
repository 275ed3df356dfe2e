import { Alert } from '@mui/material';
import { CheckboxGroupInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { CitableBreachesDocument } from '../../generated/graphql.ts';
import { readDay } from '../../shared/days.ts';
import { someChosen, useLabel } from '../../shared/inputs.tsx';
import { useAsk } from '../../shared/useAsk.ts';
import { useFormat } from '../../shared/useFormat.ts';
import { useObligation } from '../useObligation.ts';

/**
 * Which recorded breaches a use rests on: of the parts of the act that the right names, of others than who uses it, not after its day; none is chosen
 * beforehand.
 */
export function CitedBreachesInput({ holderId }: { holderId: string | null | undefined }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { conventionId, useRule } = useObligation();
  const label = useLabel('garant.field.breachIds', true);
  const { data } = useAsk(CitableBreachesDocument, { conventionId });
  const usedOn = readDay(String(useWatch({ name: 'usedOn' }) ?? ''));
  const isNamed = ({ part, ref }: { part: string; ref: string }) =>
    useRule.citesBreachesOf.some((one) => one.part === part && one.ref === ref);
  const bodyOf = (id: string | null | undefined) => data?.convention?.parties.find((party) => party.id === id)?.organisation.id;
  const isOwn = (partyId: string) => bodyOf(partyId) === bodyOf(holderId);
  const choices = (data?.breaches.items ?? [])
    .filter(({ brokenOn, obligation }) => isNamed(obligation.source) && !isOwn(obligation.party.id) && (!usedOn || brokenOn <= usedOn))
    .map(({ id, brokenOn, facts, obligation: { code, party } }) => ({ id, name: `${code} · ${party.code} · ${day(brokenOn)} — ${facts}` }));
  if (data && choices.length === 0) return <Alert severity="warning">{translate('garant.use.nothingToCite')}</Alert>;
  return (
    <CheckboxGroupInput
      source="breachIds"
      label={label}
      choices={choices}
      validate={[someChosen]}
      translateChoice={false}
      row={false}
      helperText="garant.use.citable"
    />
  );
}
