import type { OperationVariables } from '@apollo/client/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useTranslate } from 'react-admin';
import { type DialogLook, FormDialog } from './FormDialog.tsx';
import { useVerb } from './useVerb.ts';

interface VerbDialogProps<TData, TVariables, TValues> extends DialogLook {
  /** Translation key of what is said once done. */
  success: string;
  document: TypedDocumentNode<TData, TVariables>;
  toVariables: (values: TValues) => TVariables;
  defaultValues?: Partial<TValues>;
  /** What the verb writes, as the journal calls it. */
  entity?: string;
  /** Name of its draft, where what it would send does not tell it from the other verbs of its page. */
  draft?: string;
  /** Of an act that binds, what it is about: it may be taken back for ten seconds before it is sent. */
  about?: string;
  /** Once the server agreed. */
  onDone?: () => void;
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
  const { success, document, toVariables, draft, about, ...dialog } = props;
  const translate = useTranslate();
  const verb = useVerb(document, success);
  return (
    <FormDialog<TValues>
      {...dialog}
      title={translate(dialog.label)}
      name={draft ?? draftName(dialog.label, toVariables, dialog.defaultValues)}
      binding={about ? () => `${translate(dialog.label)} · ${about}` : undefined}
      isReopened
      verb={verb}
      send={(values) => verb.perform(toVariables(values))}
      onOpen={verb.forget}
    />
  );
}
