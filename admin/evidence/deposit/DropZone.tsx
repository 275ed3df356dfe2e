import UploadFile from '@mui/icons-material/UploadFile';
import { Box, Button, Typography } from '@mui/material';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ink } from '../../theme/palette.ts';
import { AcceptedAdvice } from './AcceptedAdvice.tsx';
import { pickerFilter, useAcceptedFiles } from './acceptedFiles.ts';
import { chosen, type Given, givenBy, holdsFiles, pastedBy } from './given.ts';

interface DropZoneProps {
  onGiven: (given: Given[]) => void;
  isSingle?: boolean;
}

/** A place that takes what is dropped on it or pasted in it; what it takes, the rest of the page leaves to it. */
function useTarget(take: (given: Given[]) => void) {
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    setOver(false);
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    take(givenBy(event.dataTransfer));
  };
  const onDragOver = (event: DragEvent) => {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    setOver(true);
  };
  const onPaste = (event: ClipboardEvent) => {
    const given = pastedBy(event.clipboardData);
    if (given.length === 0) return;
    event.preventDefault();
    take(given);
  };
  return { isOver, target: { onDrop, onDragOver, onPaste, onDragLeave: () => setOver(false) } };
}

/** Where files are dropped, pasted, or chosen with the keyboard through the button. */
export function DropZone({ onGiven, isSingle = false }: DropZoneProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const accepted = useAcceptedFiles();
  const input = useRef<HTMLInputElement>(null);
  const take = (given: Given[]) => {
    if (isSingle && given.length > 1) notify('garant.deposit.onlyOne', { type: 'warning' });
    else if (given.length > 0) onGiven(given);
  };
  const { isOver, target } = useTarget(take);
  return (
    <Box
      {...target}
      sx={{
        border: `2px dashed ${isOver ? ink.blue : ink.soft}`,
        bgcolor: isOver ? ink.blueWash : ink.wash,
        borderRadius: 2,
        p: 3,
        textAlign: 'center',
      }}
    >
      <UploadFile aria-hidden sx={{ color: ink.blue, fontSize: 32 }} />
      <Typography sx={{ mb: 1 }}>{translate(isSingle ? 'garant.deposit.dropOne' : 'garant.deposit.drop')}</Typography>
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {translate(isSingle ? 'garant.deposit.chooseOne' : 'garant.deposit.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!isSingle}
        accept={accepted && pickerFilter(accepted)}
        aria-label={translate('garant.field.file')}
        onChange={(event) => {
          take(chosen(event.target.files ?? []));
          event.target.value = '';
        }}
      />
      <AcceptedAdvice isSingle={isSingle} />
    </Box>
  );
}
