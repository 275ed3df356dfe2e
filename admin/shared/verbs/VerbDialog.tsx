import type { OperationVariables } from '@apollo/client/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Button, type ButtonProps, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { formErrorsOf } from '../../providers/failure.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { KeepDraft } from './KeepDraft.tsx';
import { StillForm } from './StillForm.tsx';
import { useDraft } from './useDraft.ts';
import { useVerb } from './useVerb.ts';

interface VerbDialogProps<TData, TVariables, TValues> {
  /** Translation keys: the button and title, and what is said once done. */
  label: string;
  success: string;
  document: TypedDocumentNode<TData, TVariables>;
  toVariables: (values: TValues) => TVariables;
  defaultValues?: Partial<TValues>;
  /** What the verb writes, as the journal calls it. */
  entity?: string;
  icon?: ReactNode;
  button?: Pick<ButtonProps, 'variant' | 'color' | 'size'>;
  /** The key that presses the button where a page listens to keys, for assistive technologies to tell. */
  shortcut?: string;
  /** Once the server agreed. */
  onDone?: () => void;
  /** The inputs of the verb. */
  children: ReactNode;
}

/** A verb on one record is known by what it would send: two buttons of one page never share a draft. */
function draftName<TValues>(label: string, toVariables: (values: TValues) => unknown, defaultValues?: Partial<TValues>): string {
  try {
    return `${label} ${JSON.stringify(toVariables({ ...defaultValues } as TValues))}`;
  } catch {
    return `${label} ${window.location.pathname}`;
  }
}

/** One business verb: a button that opens its form. Refusals are shown beside the fields they are about; nothing typed is lost. */
export function VerbDialog<TData, TVariables extends OperationVariables, TValues>(props: VerbDialogProps<TData, TVariables, TValues>) {
  const { label, success, document, toVariables, defaultValues, entity, icon, button, shortcut, onDone, children } = props;
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const name = draftName(label, toVariables, defaultValues);
  const draft = useDraft(name);
  const [isOpen, setOpen] = useState(draft.wasOpen);
  const titleId = useId();
  const { perform, isPending, failure, forget } = useVerb(document, success);
  const open = () => {
    forget();
    draft.resume();
    setOpen(true);
  };
  const close = () => {
    draft.close();
    setOpen(false);
  };
  const submit = async (values: unknown) => {
    const refusal = await perform(toVariables(values as TValues));
    if (refusal) return formErrorsOf(refusal, locale, values as Record<string, unknown>);
    draft.forget();
    onDone?.();
    setOpen(false);
    return undefined;
  };
  return (
    <>
      <Button variant="outlined" startIcon={icon} {...button} aria-keyshortcuts={shortcut} onClick={open}>
        {translate(label)}
      </Button>
      <Dialog open={isOpen} onClose={close} aria-labelledby={titleId} fullWidth maxWidth="sm">
        <StillForm key={String(draft.values === undefined)} defaultValues={{ ...defaultValues, ...draft.values }} onSubmit={submit}>
          <DialogTitle id={titleId}>{translate(label)}</DialogTitle>
          <DialogContent>
            <KeepDraft name={name} isResumed={draft.values !== undefined} onForget={draft.forget} />
            {failure && <FailureNotice failure={failure} entity={entity} />}
            {children}
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button onClick={close}>{translate('ra.action.cancel')}</Button>
            <Button type="submit" variant="contained" color={button?.color} disabled={isPending}>
              {translate(label)}
            </Button>
          </DialogActions>
        </StillForm>
      </Dialog>
    </>
  );
}
