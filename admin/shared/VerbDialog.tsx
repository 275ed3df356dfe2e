import type { OperationVariables } from '@apollo/client/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Button, type ButtonProps, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { Form, useLocaleState, useTranslate } from 'react-admin';
import { formErrorsOf } from '../providers/failure.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { noRecord } from './noRecord.ts';
import { useVerb } from './useVerb.ts';

interface VerbDialogProps<TData, TVariables, TValues> {
  /** Translation keys: the button and title, and what is said once done. */
  label: string;
  success: string;
  document: TypedDocumentNode<TData, TVariables>;
  toVariables: (values: TValues) => TVariables;
  defaultValues?: Partial<TValues>;
  icon?: ReactNode;
  button?: Pick<ButtonProps, 'variant' | 'color' | 'size'>;
  /** The inputs of the verb. */
  children: ReactNode;
}

/** One business verb: a button that opens its form. Refusals are shown beside the fields they are about; nothing typed is lost. */
export function VerbDialog<TData, TVariables extends OperationVariables, TValues>(props: VerbDialogProps<TData, TVariables, TValues>) {
  const { label, success, document, toVariables, defaultValues, icon, button, children } = props;
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const [isOpen, setOpen] = useState(false);
  const titleId = useId();
  const { perform, isPending, failure, forget } = useVerb(document, success);
  const open = () => {
    forget();
    setOpen(true);
  };
  const submit = async (values: unknown) => {
    const refusal = await perform(toVariables(values as TValues));
    if (refusal) return formErrorsOf(refusal, locale, values as Record<string, unknown>);
    setOpen(false);
    return undefined;
  };
  return (
    <>
      <Button variant="outlined" startIcon={icon} {...button} onClick={open}>
        {translate(label)}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} aria-labelledby={titleId} fullWidth maxWidth="sm">
        <Form
          record={noRecord}
          defaultValues={defaultValues as Record<string, unknown>}
          onSubmit={submit}
          disableInvalidFormNotification
          noValidate
        >
          <DialogTitle id={titleId}>{translate(label)}</DialogTitle>
          <DialogContent>
            {failure && <FailureNotice failure={failure} />}
            {children}
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button onClick={() => setOpen(false)}>{translate('ra.action.cancel')}</Button>
            <Button type="submit" variant="contained" color={button?.color} disabled={isPending}>
              {translate(label)}
            </Button>
          </DialogActions>
        </Form>
      </Dialog>
    </>
  );
}
