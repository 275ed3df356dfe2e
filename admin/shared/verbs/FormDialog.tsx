import { Button, type ButtonProps, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { drafts } from '../../providers/drafts.ts';
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

export interface FormDialogProps<TValues> extends DialogLook, Omit<VerbFormProps<TValues>, 'children'> {
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

/** A button, and the form of its verb in a dialog. */
export function FormDialog<TValues>(props: FormDialogProps<TValues>) {
  const { label, icon, button, shortcut, children, title, submitLabel = label, isReopened, outcome, onOpen, onClose, ...form } = props;
  const translate = useTranslate();
  const titleId = useId();
  const [isOpen, setOpen] = useState(() => isReopened === true && drafts.read(form.name)?.isOpen === true);
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
  const isOver = Boolean(outcome?.shown);
  return (
    <>
      <Button variant="outlined" startIcon={icon} {...button} aria-keyshortcuts={shortcut} onClick={open}>
        {translate(label)}
      </Button>
      <Dialog open={isOpen} onClose={close} aria-labelledby={titleId} fullWidth maxWidth="sm">
        <VerbForm<TValues> {...form} onDone={done}>
          {({ resumed, refusal, isPending }) => (
            <>
              <DialogTitle id={titleId}>{title}</DialogTitle>
              <DialogContent>
                {!isOver && resumed}
                {refusal}
                {isOver ? outcome?.shown : children}
              </DialogContent>
              <DialogActions sx={{ px: 3, pb: 2 }}>
                <Button onClick={close}>{translate(isOver ? 'ra.action.close' : 'ra.action.cancel')}</Button>
                {!isOver && (
                  <Button type="submit" variant="contained" color={button?.color} disabled={isPending}>
                    {translate(submitLabel)}
                  </Button>
                )}
              </DialogActions>
            </>
          )}
        </VerbForm>
      </Dialog>
    </>
  );
}
