import type { OperationVariables } from '@apollo/client/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type ReactNode, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import type { ObligationRowFragment } from '../../generated/graphql.ts';
import { FormDialog } from '../../shared/verbs/FormDialog.tsx';
import { BulkResults } from './BulkResults.tsx';
import { BulkSigning } from './BulkSigning.tsx';
import { type BulkData, useBulk } from './useBulk.ts';

interface BulkDialogProps<TData, TVariables, TValues> {
  /** Translation key of the button and the title. */
  label: string;
  icon: ReactNode;
  document: TypedDocumentNode<TData, TVariables>;
  toVariables: (values: TValues, obligationIds: string[]) => TVariables;
  defaultValues: Partial<TValues>;
  /** It binds the party: the duties are quoted, and it may be taken back for ten seconds. */
  isBinding?: boolean;
  children: ReactNode;
}

/** What was on screen when the rows were chosen: their codes stay known whatever the list shows afterwards. */
function useChosenRows() {
  const { data = [], selectedIds, onUnselectItems } = useListContext<ObligationRowFragment>();
  const [known, setKnown] = useState(new Map<string, ObligationRowFragment>());
  const learn = () => setKnown(new Map([...known, ...data.map((row) => [row.id, row] as const)]));
  return { ids: selectedIds.map(String), known, learn, unselect: onUnselectItems };
}

/** One verb on the chosen rows: its form, then what came of each row. */
export function BulkDialog<TData extends BulkData, TVariables extends OperationVariables, TValues>(
  props: BulkDialogProps<TData, TVariables, TValues>,
) {
  const { document, toVariables, isBinding, children, ...dialog } = props;
  const translate = useTranslate();
  const rows = useChosenRows();
  const bulk = useBulk(document);
  const { results } = bulk;
  const open = () => {
    rows.learn();
    bulk.forget();
  };
  const close = () => {
    if (results) rows.unselect();
  };
  const title = `${translate(dialog.label)} ${translate('garant.bulk.chosen', { smart_count: rows.ids.length })}`;
  return (
    <FormDialog<TValues>
      {...dialog}
      title={title}
      binding={isBinding ? () => title : undefined}
      submitLabel="garant.bulk.apply"
      button={{ size: 'small', variant: 'text' }}
      name={dialog.label}
      verb={bulk}
      send={(values) => bulk.perform(rows.ids, (part) => toVariables(values, part))}
      outcome={{ shown: results && <BulkResults results={results} rows={rows.known} /> }}
      onOpen={open}
      onClose={close}
    >
      {isBinding && <BulkSigning duties={rows.ids.flatMap((id) => rows.known.get(id) ?? [])} />}
      {children}
    </FormDialog>
  );
}
