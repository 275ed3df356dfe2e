import Undo from '@mui/icons-material/Undo';
import type { ButtonProps } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { type HeldAct, heldActs } from '../../providers/heldActs.ts';
import { StayingButton } from '../../theme/StayingButton.tsx';
import { useSecondsLeft } from './useSecondsLeft.ts';

interface HeldButtonProps extends Pick<ButtonProps, 'variant' | 'color' | 'size' | 'disabled'> {
  /** Translation key. */
  label: string;
  icon?: ReactNode;
  /** The key that presses it where a page listens to keys, for assistive technologies to tell. */
  shortcut?: string;
  /** The act that it signed and that is not sent yet. */
  held: HeldAct | undefined;
  /** What a press does; without it, the button sends the form around it. */
  onPress?: () => void;
}

/** The button of a verb; while its act is held, the same one takes it back, so that the focus that is on it, or comes back to it, finds the way out. */
export function HeldButton({ label, icon, shortcut, held, onPress, ...look }: HeldButtonProps) {
  const translate = useTranslate();
  const seconds = useSecondsLeft(held?.endsAt);
  const isSubmit = !held && !onPress;
  return (
    <StayingButton
      variant="outlined"
      {...look}
      type={isSubmit ? 'submit' : 'button'}
      startIcon={held ? <Undo /> : icon}
      aria-keyshortcuts={shortcut}
      onClick={(event) => {
        if (held) event.preventDefault();
        if (held) heldActs.takeBack(held.id);
        else onPress?.();
      }}
    >
      {held ? (
        <>
          {translate('garant.held.takeBack')}
          <span aria-hidden>{` (${translate('garant.held.seconds', { seconds })})`}</span>
        </>
      ) : (
        translate(label)
      )}
    </StayingButton>
  );
}
