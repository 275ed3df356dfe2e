import { BooleanInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { DepositTarget } from '../../evidence/deposit/DepositArea.tsx';
import type { OccurrencePartsFragment } from '../../generated/graphql.ts';
import { useLabel } from '../../shared/inputs.tsx';
import { governingOf, isAnswered } from '../occurrenceGroups.ts';
import type { Obligation } from '../useObligation.ts';
import { DeclarationInputs, declarationInput, NOTHING_DECLARED } from './DeclarationInputs.tsx';
import type { DeclareValues } from './declaredDone.ts';

function Inputs({ occurrence }: { occurrence: OccurrencePartsFragment | undefined }) {
  const isDeclared = useWatch({ name: 'isDeclared' });
  return (
    <>
      <BooleanInput source="isDeclared" label={useLabel('garant.declaration.withDeposit')} helperText={false} defaultValue={false} />
      {isDeclared && <DeclarationInputs occurrence={occurrence} place="declaration." />}
    </>
  );
}

/** The declaration that a deposit for the obligation may carry; none where its bound party may not speak, or answered already. */
export function declaredWithDeposit(obligation: Obligation): DepositTarget['declaration'] {
  const occurrence = governingOf(obligation);
  if (!obligation.allowedActions.includes('DECLARE') || (occurrence && isAnswered(occurrence))) return undefined;
  return {
    inputs: <Inputs occurrence={occurrence} />,
    inputOf: ({ isDeclared, declaration }) =>
      isDeclared ? declarationInput({ ...NOTHING_DECLARED, ...(declaration as DeclareValues) }, obligation.id, occurrence) : null,
  };
}
