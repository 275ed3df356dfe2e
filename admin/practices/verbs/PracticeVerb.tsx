import type { OperationVariables } from '@apollo/client/core';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { PracticeDuty } from '../practice.ts';

type Dialog<TData, TVariables extends OperationVariables, TValues> = Parameters<typeof VerbDialog<TData, TVariables, TValues>>[0];

interface PracticeVerbProps<TData, TVariables extends OperationVariables, TValues>
  extends Omit<Dialog<TData, TVariables, TValues>, 'label' | 'success'> {
  conventionId: string;
  duty: PracticeDuty;
  /** Its name, under `garant.verb` and `garant.done`. */
  verb: string;
}

/** An act on a good practice: the duty it is about, in whose name it is signed, then what is asked. */
export function PracticeVerb<TData, TVariables extends OperationVariables, TValues>(props: PracticeVerbProps<TData, TVariables, TValues>) {
  const { conventionId, duty, verb, children, ...dialog } = props;
  const { obligationId, partyId, partyCode, code, text, chapeau } = duty;
  const author = useSigner('BOUND', { conventionId, partyId });
  return (
    <VerbDialog<TData, TVariables, TValues>
      {...dialog}
      label={`garant.verb.${verb}`}
      success={`garant.done.${verb}`}
      draft={`${verb} ${obligationId}`}
    >
      <Signing duty={{ code, text, chapeau, party: { code: partyCode } }} author={author} />
      {children}
    </VerbDialog>
  );
}
