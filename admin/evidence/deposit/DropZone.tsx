import UploadFile from '@mui/icons-material/UploadFile';
import { Box, Button, Typography } from '@mui/material';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ink } from '../../theme/palette.ts';

interface DropZoneProps {
  onFiles: (files: File[]) => void;
  isSingle?: boolean;
}

/** What may be given, and the other ways to give it. */
function Advice({ isSingle }: { isSingle: boolean }) {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
      {translate('garant.deposit.accepted')}
      {!isSingle && (
        <>
          <br />
          {translate('garant.deposit.anywhere')}
        </>
      )}
    </Typography>
  );
}

/** Drop files here, or choose them with the keyboard through the button. */
export function DropZone({ onFiles, isSingle = false }: DropZoneProps) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null) => list && list.length > 0 && onFiles(isSingle ? [...list].slice(0, 1) : [...list]);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <Box
      {...{ onDrop, onDragOver }}
      onDragLeave={() => setOver(false)}
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
        aria-label={translate('garant.field.file')}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <Advice isSingle={isSingle} />
    </Box>
  );
}
