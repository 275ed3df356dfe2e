import type { OperationVariables } from '@apollo/client/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useRef, useState } from 'react';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { BulkPartsFragment } from '../../generated/graphql.ts';
import type { GarantDataProvider } from '../../providers/dataProvider.ts';
import { type Failure, failureOf } from '../../providers/failure.ts';

/** The most rows that the API takes at once. */
const AT_ONCE = 100;

export interface BulkData {
  results: BulkPartsFragment[];
}

function inParts(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, part) => ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE));
}

/** Says how many rows were done and refused to whoever left the list before the answer came. */
function useTellLater() {
  const translate = useTranslate();
  const notify = useNotify();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return (results: BulkPartsFragment[]) => {
    if (isHere.current) return;
    const refused = results.filter(({ refusal }) => refusal !== null).length;
    const counts = [
      translate('garant.bulk.done', { smart_count: results.length - refused }),
      translate('garant.bulk.refused', { smart_count: refused }),
    ];
    notify(counts.join(', '), { type: refused > 0 ? 'warning' : 'success' });
  };
}

/** Sends one verb on many rows, a hundred at a time, and keeps what came of each. A failure stops there; what was done before stays told. */
export function useBulk<TData extends BulkData, TVariables extends OperationVariables>(document: TypedDocumentNode<TData, TVariables>) {
  const { ask } = useDataProvider<GarantDataProvider>();
  const refresh = useRefresh();
  const tellLater = useTellLater();
  const [results, setResults] = useState<BulkPartsFragment[]>();
  const [failure, setFailure] = useState<Failure>();
  const [isPending, setPending] = useState(false);
  const perform = async (ids: string[], toVariables: (ids: string[]) => TVariables): Promise<Failure | undefined> => {
    setPending(true);
    setFailure(undefined);
    const done: BulkPartsFragment[] = [];
    try {
      for (const part of inParts(ids)) done.push(...(await ask(document, toVariables(part))).data.results);
      setResults(done);
      tellLater(done);
      return undefined;
    } catch (error) {
      const refusal = failureOf(error);
      setFailure(refusal);
      if (done.length > 0) setResults(done);
      return refusal;
    } finally {
      setPending(false);
      if (done.length > 0) refresh();
    }
  };
  const forget = () => {
    setResults(undefined);
    setFailure(undefined);
  };
  return { perform, results, failure, isPending, forget };
}
