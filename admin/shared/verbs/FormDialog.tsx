import { Button, type ButtonProps, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type ReactNode, useId, useState, useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';
import { drafts } from '../../providers/drafts.ts';
import { isExpired } from '../../providers/session.ts';
import { StayingButton } from '../../theme/StayingButton.tsx';
import { HeldButton } from './HeldButton.tsx';
import { useHeldAct } from './useHolding.ts';
import { VerbForm, type VerbFormProps } from './VerbForm.tsx';

export interface DialogLook {
  /** Translation key of the button and the title. */
  label: string;
  icon?: ReactNode;
  button?: Pick<ButtonProps, 'variant' | 'color' | 'size'>;
  /** The key that presses the button where a page listens to keys, for assistive technologies to tell. */
  shortcut?: string;
  /** The inputs of the verb. */
  children: ReactNode;
}

export interface FormDialogProps<TValues> extends DialogLook, Omit<VerbFormProps<TValues>, 'children' | 'onTakenBack'> {
  title: string;
  /** Translation key of the button that sends, where it is not the label. */
  submitLabel?: string;
  /** It was open when the page was left: open again. */
  isReopened?: boolean;
  /** What came of it, once sent, instead of the inputs: without it the dialog closes. */
  outcome?: { shown: ReactNode };
  onOpen: () => void;
  onClose?: () => void;
}

interface BodyProps {
  titleId: string;
  title: string;
  submitLabel: string;
  color: ButtonProps['color'];
  /** What came of it, instead of what is asked. */
  outcome: ReactNode;
  refusal: ReactNode;
  isPending: boolean;
  children: ReactNode;
  onClose: () => void;
}

function Body({ titleId, title, submitLabel, color, outcome, refusal, isPending, children, onClose }: BodyProps) {
  const translate = useTranslate();
  return (
    <>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        {refusal}
        {outcome || children}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{translate(outcome ? 'ra.action.close' : 'ra.action.cancel')}</Button>
        {!outcome && (
          <StayingButton type="submit" variant="contained" color={color} disabled={isPending}>
            {translate(submitLabel)}
          </StayingButton>
        )}
      </DialogActions>
    </>
  );
}

/** A button, and the form of its verb in a dialog, which steps aside while its act is held or the session is over: it opens again as it was. */
export function FormDialog<TValues>(props: FormDialogProps<TValues>) {
  const { label, icon, button, shortcut, children, title, submitLabel = label, isReopened, outcome, onOpen, onClose, ...form } = props;
  const titleId = useId();
  const held = useHeldAct(form.name);
  const isSessionOver = useSyncExternalStore(isExpired.subscribe, isExpired.get);
  const stepsAside = held !== undefined || isSessionOver;
  const [isOpen, setOpen] = useState(() => isReopened === true && held === undefined && drafts.read(form.name)?.isOpen === true);
  const open = () => {
    onOpen();
    setOpen(true);
  };
  const close = () => {
    drafts.close(form.name);
    setOpen(false);
    onClose?.();
  };
  const done = () => {
    form.onDone?.();
    if (!outcome) setOpen(false);
  };
  return (
    <>
      <HeldButton {...button} {...{ label, icon, shortcut, held }} onPress={open} />
      <Dialog
        open={isOpen && !stepsAside}
        keepMounted={isOpen && stepsAside}
        onClose={close}
        aria-labelledby={titleId}
        fullWidth
        maxWidth="sm"
      >
        <VerbForm<TValues> {...form} onDone={done} onTakenBack={close}>
          {({ resumed, refusal, isPending }) => (
            <Body {...{ titleId, title, submitLabel, refusal, isPending }} color={button?.color} outcome={outcome?.shown} onClose={close}>
              {resumed}
              {children}
            </Body>
          )}
        </VerbForm>
      </Dialog>
    </>
  );
}
