import { Alert } from '@mui/material';
import { CheckboxGroupInput, useTranslate } from 'react-admin';
import { CitableBreachesDocument } from '../../generated/graphql.ts';
import { someChosen, useLabel } from '../../shared/inputs.tsx';
import { useAsk } from '../../shared/useAsk.ts';
import { useFormat } from '../../shared/useFormat.ts';
import { useObligation } from '../useObligation.ts';

/** Which recorded breaches a use rests on, of the parts of the act that the right names; none is chosen beforehand. */
export function CitedBreachesInput() {
  const translate = useTranslate();
  const { day } = useFormat();
  const { conventionId, useRule } = useObligation();
  const label = useLabel('garant.field.breachIds', true);
  const { data } = useAsk(CitableBreachesDocument, { conventionId });
  const isNamed = ({ part, ref }: { part: string; ref: string }) =>
    useRule.citesBreachesOf.some((one) => one.part === part && one.ref === ref);
  const choices = (data?.breaches.items ?? [])
    .filter(({ obligation }) => isNamed(obligation.source))
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
      helperText={false}
    />
  );
}
