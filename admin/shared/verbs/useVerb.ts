import type { OperationVariables } from '@apollo/client/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { GarantDataProvider } from '../../providers/dataProvider.ts';
import { type Failure, failureOf } from '../../providers/failure.ts';

export interface Verb<TVariables> {
  /** Sends the verb; answers the refusal when there is one. */
  perform: (variables: TVariables) => Promise<Failure | undefined>;
  isPending: boolean;
  failure: Failure | undefined;
  forget: () => void;
}

/**
 * One domain verb: sends it, says it succeeded and reads the page again, or keeps the refusal to show beside the form. After a conflict
 * the page is read again too, so that the next try is made over what is there now.
 */
export function useVerb<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  success: string,
): Verb<TVariables> {
  const dataProvider = useDataProvider<GarantDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const perform = async (variables: TVariables) => {
    setPending(true);
    setFailure(undefined);
    try {
      await dataProvider.ask(document, variables);
      notify(success, { type: 'success' });
      refresh();
      return undefined;
    } catch (error) {
      const refusal = failureOf(error);
      setFailure(refusal);
      if (refusal.category === 'CONFLICT') refresh();
      return refusal;
    } finally {
      setPending(false);
    }
  };
  return { perform, isPending, failure, forget: () => setFailure(undefined) };
}
