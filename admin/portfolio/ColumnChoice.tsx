import { Button, Checkbox, ListItemText, Menu, MenuItem } from '@mui/material';
import { useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Look } from '../shared/useAddress.ts';
import { type Column, columnsNamed, EVERY_COLUMN } from './usePortfolioAddress.ts';

/** Chooses what the table tells of each convention; the address keeps it. */
export function ColumnChoice({ columns, look }: { columns: readonly Column[]; look: Look }) {
  const translate = useTranslate();
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const toggle = (column: Column) =>
    look({ columns: columnsNamed(columns.includes(column) ? columns.filter((each) => each !== column) : [...columns, column]) });
  return (
    <>
      <Button
        ref={anchor}
        size="small"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(true)}
      >
        {translate('garant.portfolio.columns')}
      </Button>
      <Menu id={id} open={isOpen} anchorEl={anchor.current} onClose={() => setOpen(false)}>
        {EVERY_COLUMN.map((column) => (
          <MenuItem key={column} role="menuitemcheckbox" aria-checked={columns.includes(column)} dense onClick={() => toggle(column)}>
            <Checkbox size="small" disableRipple tabIndex={-1} aria-hidden checked={columns.includes(column)} sx={{ p: 0, pr: 1 }} />
            <ListItemText>{translate(`garant.portfolio.column.${column}`)}</ListItemText>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
