import { type ReactNode, useState } from 'react';
import { useLocaleState } from 'react-admin';
import { drafts } from '../../providers/drafts.ts';
import { type Failure, formErrorsOf } from '../../providers/failure.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { KeepDraft } from './KeepDraft.tsx';
import { StillForm } from './StillForm.tsx';
import { useHolding } from './useHolding.ts';

/** What a form says of itself, for its screen to lay out. */
export interface VerbFormParts {
  /** Says that what was typed before is back, and offers to forget it. */
  resumed: ReactNode;
  /** Why the verb was refused, beside the fields that it is about. */
  refusal: ReactNode;
  isPending: boolean;
}

export interface VerbFormProps<TValues> {
  /** Of its draft: one form, one name. */
  name: string;
  defaultValues?: object;
  /** What was typed before, as the form takes it up again. */
  takeUp?: (typed: Record<string, unknown>) => Record<string, unknown>;
  /** The verb at work: `useVerb`, or one like it. */
  verb: { isPending: boolean; failure: Failure | undefined };
  /** Sends the verb; answers the refusal when there is one. */
  send: (values: TValues) => Promise<Failure | undefined>;
  /** What the verb writes, as the journal calls it. */
  entity?: string;
  /** Of an act that binds, what it is, already translated: it is kept ten seconds before it is sent. */
  binding?: (values: TValues) => string;
  /** It was signed, and may still be taken back. */
  onHeld?: () => void;
  /** It was taken back: nothing was sent, and what was typed stays. */
  onTakenBack?: () => void;
  /** Sent, but something is left to send: the draft stays. */
  isDraftKept?: boolean;
  /** Once the server agreed. */
  onDone?: () => void;
  /** Once the person gave up what had been typed before. */
  onForget?: () => void;
  children: (parts: VerbFormParts) => ReactNode;
}

/**
 * The form of a business verb. What is typed outlives a session that ends, a reload and a lost network, until it is sent; a refusal, what
 * somebody else wrote meanwhile and the errors of fields are shown in it.
 */
export function VerbForm<TValues>(props: VerbFormProps<TValues>) {
  const { name, defaultValues, takeUp = (typed) => typed, verb, send, entity, isDraftKept, onDone, onForget, children } = props;
  const { binding, onHeld, onTakenBack } = props;
  const [locale] = useLocaleState();
  const hold = useHolding();
  const [draft, setDraft] = useState(() => drafts.read(name));
  const typed = draft?.values;
  const forget = () => {
    drafts.forget(name);
    setDraft(undefined);
  };
  const onAgreed = () => {
    if (!isDraftKept) forget();
    onDone?.();
  };
  const sendNow = async (values: TValues) => {
    const refusal = await send(values);
    if (!refusal) onAgreed();
    return refusal;
  };
  const submit = async (values: unknown) => {
    const given = values as TValues;
    const refusal = binding
      ? await hold({ words: binding(given), subject: name, onHeld, onAgreed }, () => send(given))
      : await sendNow(given);
    if (refusal === 'TAKEN_BACK') return void onTakenBack?.();
    return refusal && formErrorsOf(refusal, locale, values as Record<string, unknown>);
  };
  const giveUp = () => {
    forget();
    onForget?.();
  };
  return (
    <StillForm key={String(typed === undefined)} defaultValues={{ ...defaultValues, ...(typed && takeUp(typed)) }} onSubmit={submit}>
      {children({
        resumed: <KeepDraft name={name} isResumed={typed !== undefined} wasSent={draft?.wasSent} onForget={giveUp} />,
        refusal: verb.failure && <FailureNotice failure={verb.failure} entity={entity} />,
        isPending: verb.isPending,
      })}
    </StillForm>
  );
}
