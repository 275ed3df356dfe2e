import { Typography } from '@mui/material';
import { NumberInput, useTranslate } from 'react-admin';
import {
  type LegalTextPartsFragment,
  ProveLegalTextDocument,
  ShareLegalTextDocument,
  UpdateLegalTextDocument,
  WithdrawLegalTextDocument,
} from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Told {
  text: LegalTextPartsFragment;
}

/** Lets the other parties read a draft that one party kept to itself. */
export function ShareText({ text: { id, reference, title } }: Told) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.shareLegalText"
      success="garant.done.shareLegalText"
      document={ShareLegalTextDocument}
      entity="LegalText"
      about={`${reference} · ${title}`}
      toVariables={() => ({ input: { legalTextId: id } })}
    >
      <Typography>{translate('garant.legalText.sharing')}</Typography>
    </VerbDialog>
  );
}

/** Offers a text in force as the proof of what it is the writing of: one published before publishing did so. */
export function ProveText({ text: { id, reference, title, provableDuties } }: Told) {
  const translate = useTranslate();
  const duties = provableDuties.map(({ code }) => code).join(', ');
  return (
    <VerbDialog
      label="garant.verb.proveLegalText"
      success="garant.done.proveLegalText"
      document={ProveLegalTextDocument}
      entity="LegalText"
      button={{ size: 'small' }}
      about={`${reference} · ${title} · ${duties}`}
      toVariables={() => ({ input: { legalTextId: id } })}
    >
      <Typography>{translate('garant.legalText.proving', { duties })}</Typography>
    </VerbDialog>
  );
}

/** Gives a text another title, and says how often its page is looked at. */
export function RenameText({ text: { id, title, checkMonths, version } }: Told) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.updateLegalText"
      success="garant.done.updateLegalText"
      document={UpdateLegalTextDocument}
      entity="LegalText"
      draft={`updateLegalText ${id}`}
      defaultValues={{ title, checkMonths }}
      toVariables={(values: { title: string; checkMonths: number | null }) => ({
        id,
        input: { title: values.title.trim(), checkMonths: values.checkMonths, version },
      })}
    >
      <WordsInput source="title" label="garant.field.textTitle" isObligatory />
      <NumberInput source="checkMonths" label={translate('garant.field.checkMonths')} min={1} max={36} helperText={false} />
    </VerbDialog>
  );
}

/** Gives a text up, or says that it is no longer in force. */
export function WithdrawText({ text: { id, reference, title } }: Told) {
  return (
    <VerbDialog
      label="garant.verb.withdrawLegalText"
      success="garant.done.withdrawLegalText"
      document={WithdrawLegalTextDocument}
      entity="LegalText"
      about={`${reference} · ${title}`}
      draft={`withdrawLegalText ${id}`}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { legalTextId: id, reason: reason.trim() } })}
    >
      <ReasonInput source="reason" label="garant.field.withdrawalReason" />
    </VerbDialog>
  );
}
