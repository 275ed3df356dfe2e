import { Button, type ButtonProps, IconButton, type IconButtonProps } from '@mui/material';
import type { ComponentProps } from 'react';

/** What a button is made of: one that has nothing more to do, or whose act is under way, keeps the focus that it has; Material's own would drop it. */
function StayingRoot({ disabled, tabIndex, ...rest }: ComponentProps<'button'>) {
  return <button {...rest} aria-disabled={disabled || undefined} tabIndex={disabled ? 0 : tabIndex} />;
}

/** For the buttons that a component of Material makes itself. */
export const STAYING = { component: StayingRoot, nativeButton: true };

/** A button that is out of use for a while: the keyboard stays on it, and it does nothing (WCAG 2.4.3, focus order). */
export const StayingButton = (props: ButtonProps) => <Button {...STAYING} {...props} />;

/** The same, of an icon only: `aria-label` names it. */
export const StayingIconButton = (props: IconButtonProps) => <IconButton {...STAYING} {...props} />;
