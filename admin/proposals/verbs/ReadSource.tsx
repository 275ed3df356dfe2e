import { TextField } from '@mui/material';
import { useState } from 'react';
import { useInput, useTranslate, ValidationError } from 'react-admin';
import { type PublicSource, ReadSourceDocument } from '../../generated/graphql.ts';
import { ChoiceInput, WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

export const SOURCES: readonly PublicSource[] = ['PRODUCT_SHEET', 'STANDARDS', 'DASHLORD', 'PUBLICCODE', 'ARA'];

interface Given {
  name: string;
  text: string;
}

/** A file whose text is sent: chosen, or dropped on the field. */
function TextFileInput({ onGiven }: { onGiven: (file: Given | undefined) => void }) {
  const translate = useTranslate();
  const { id, fieldState } = useInput({ source: 'content', defaultValue: null });
  const read = async (file: File | undefined) => onGiven(file && { name: file.name, text: await file.text() });
  return (
    <TextField
      id={id}
      type="file"
      label={translate('garant.field.sourceContent')}
      error={fieldState.error !== undefined}
      helperText={fieldState.error?.message ? <ValidationError error={fieldState.error.message} /> : translate('garant.proposal.fileHint')}
      onChange={({ target }) => void read((target as HTMLInputElement).files?.[0])}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { accept: '.md,.markdown,.yml,.yaml,.json,.txt' } }}
    />
  );
}

interface Values {
  publicSource: PublicSource;
  url: string;
}

/** Reads public data at an address, or in a file; what it says is proposed. */
export function ReadSource({ conventionId, hosts }: { conventionId: string; hosts: readonly string[] }) {
  const translate = useTranslate();
  const [file, setFile] = useState<Given>();
  const sites = hosts.length > 0 ? translate('garant.proposal.sites', { sites: hosts.join(', ') }) : translate('garant.proposal.noSite');
  return (
    <VerbDialog
      label="garant.verb.readSource"
      success="garant.done.readSource"
      document={ReadSourceDocument}
      entity="SourceReading"
      button={{ variant: 'contained' }}
      draft={`readSource ${conventionId}`}
      defaultValues={{ url: '' }}
      toVariables={({ publicSource, url }: Values) => ({
        input: { conventionId, publicSource, url: url.trim() || null, content: file?.text ?? null, fileName: file?.name ?? null },
      })}
      onDone={() => setFile(undefined)}
    >
      <ChoiceInput source="publicSource" label="garant.field.publicSource" choices={SOURCES} words="garant.publicSource" isObligatory />
      <WordsInput source="url" label="garant.field.sourceUrl" type="url" helperText={sites} />
      <TextFileInput onGiven={setFile} />
    </VerbDialog>
  );
}
