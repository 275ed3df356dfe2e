import { Box, FormHelperText, FormLabel } from '@mui/material';
import { useEffect } from 'react';
import { useInput, ValidationError } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { type NamedInput, obligatory, useLabel } from '../../shared/inputs.tsx';
import { DropZone } from './DropZone.tsx';
import { UploadRow } from './UploadRow.tsx';
import { useUploads } from './useUploads.ts';

/**
 * One file of a form: its value is the id of the upload once the server has received it. `name` tells the form from others. A file that is gone, sent with
 * its form or taken away, is nothing that the person typed: it makes no draft.
 */
export function UploadInput({ source, label, isObligatory, name }: NamedInput & { name: string }) {
  const uploads = useUploads(name);
  const { field, fieldState } = useInput({ source, validate: isObligatory ? obligatory : undefined, defaultValue: null });
  const received = uploads.items[0]?.upload?.id ?? null;
  const { onChange, value } = field;
  const { setValue } = useFormContext();
  useEffect(() => {
    if (received === (value || null)) return;
    if (received) onChange(received);
    else setValue(source, null);
  }, [received, value, onChange, setValue, source]);
  return (
    <Box sx={{ mb: 1 }}>
      <FormLabel>{useLabel(label, isObligatory)}</FormLabel>
      {uploads.items.length === 0 ? (
        <DropZone onGiven={uploads.add} isSingle />
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {uploads.items.map((item) => (
            <UploadRow key={item.key} item={item} uploads={uploads} />
          ))}
        </Box>
      )}
      {fieldState.error?.message && (
        <FormHelperText error>
          <ValidationError error={fieldState.error.message} />
        </FormHelperText>
      )}
    </Box>
  );
}
