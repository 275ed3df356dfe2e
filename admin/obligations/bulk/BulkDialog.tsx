import type { OperationVariables } from '@apollo/client/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { Form, useListContext, useLocaleState, useTranslate } from 'react-admin';
import type { ObligationRowFragment } from '../../generated/graphql.ts';
import { formErrorsOf } from '../../providers/failure.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { KeepDraft } from '../../shared/verbs/KeepDraft.tsx';
import { noRecord } from '../../shared/verbs/noRecord.ts';
import { useDraft } from '../../shared/verbs/useDraft.ts';
import { BulkResults } from './BulkResults.tsx';
import { type BulkData, useBulk } from './useBulk.ts';

interface BulkDialogProps<TData, TVariables, TValues> {
  /** Translation key of the button and the title. */
  label: string;
  icon: ReactNode;
  document: TypedDocumentNode<TData, TVariables>;
  toVariables: (values: TValues, obligationIds: string[]) => TVariables;
  defaultValues: Partial<TValues>;
  children: ReactNode;
}

/** What was on screen when the rows were chosen: their codes stay known whatever the list shows afterwards. */
function useChosenRows() {
  const { data = [], selectedIds, onUnselectItems } = useListContext<ObligationRowFragment>();
  const [known, setKnown] = useState(new Map<string, ObligationRowFragment>());
  const learn = () => setKnown(new Map([...known, ...data.map((row) => [row.id, row] as const)]));
  return { ids: selectedIds.map(String), known, learn, unselect: onUnselectItems };
}

/** The state of one bulk verb: open, being filled in, done. */
function useBulkVerb<TData extends BulkData, TVariables extends OperationVariables, TValues>(
  props: Pick<BulkDialogProps<TData, TVariables, TValues>, 'label' | 'document' | 'toVariables'>,
) {
  const [locale] = useLocaleState();
  const [isOpen, setOpen] = useState(false);
  const draft = useDraft(props.label);
  const rows = useChosenRows();
  const bulk = useBulk(props.document);
  const open = () => {
    draft.resume();
    rows.learn();
    bulk.forget();
    setOpen(true);
  };
  const close = () => {
    draft.close();
    setOpen(false);
    if (bulk.results) rows.unselect();
  };
  const submit = async (values: unknown) => {
    const refusal = await bulk.perform(rows.ids, (part) => props.toVariables(values as TValues, part));
    if (refusal) return formErrorsOf(refusal, locale, values as Record<string, unknown>);
    draft.forget();
    return undefined;
  };
  return { isOpen, draft, rows, bulk, open, close, submit };
}

/** One verb on the chosen rows: its form, then what came of each row. */
export function BulkDialog<TData extends BulkData, TVariables extends OperationVariables, TValues>(
  props: BulkDialogProps<TData, TVariables, TValues>,
) {
  const { label, icon, defaultValues, children } = props;
  const translate = useTranslate();
  const titleId = useId();
  const { isOpen, draft, rows, bulk, open, close, submit } = useBulkVerb(props);
  const { results, failure, isPending } = bulk;
  const values = { ...defaultValues, ...draft.values };
  return (
    <>
      <Button size="small" startIcon={icon} onClick={open}>
        {translate(label)}
      </Button>
      <Dialog open={isOpen} onClose={close} aria-labelledby={titleId} fullWidth maxWidth="sm">
        <Form record={noRecord} defaultValues={values} onSubmit={submit} disableInvalidFormNotification noValidate>
          <DialogTitle id={titleId}>
            {translate(label)} {translate('garant.bulk.chosen', { smart_count: rows.ids.length })}
          </DialogTitle>
          <DialogContent>
            {failure && <FailureNotice failure={failure} />}
            {results ? (
              <BulkResults results={results} rows={rows.known} />
            ) : (
              <>
                <KeepDraft name={label} isResumed={draft.values !== undefined} onForget={draft.forget} />
                {children}
              </>
            )}
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button onClick={close}>{translate(results ? 'ra.action.close' : 'ra.action.cancel')}</Button>
            {!results && (
              <Button type="submit" variant="contained" disabled={isPending}>
                {translate('garant.bulk.apply')}
              </Button>
            )}
          </DialogActions>
        </Form>
      </Dialog>
    </>
  );
}
