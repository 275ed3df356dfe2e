import { Box, Typography } from '@mui/material';
import { type ChangeEvent, useRef, useState } from 'react';
import { useDataProvider, useRefresh, useTranslate } from 'react-admin';
import { ImportCatalogueDocument, type ImportCatalogueMutation } from '../generated/graphql.ts';
import type { GarantDataProvider } from '../providers/dataProvider.ts';
import { type Failure, failureOf } from '../providers/failure.ts';
import { Section } from '../shared/Section.tsx';
import { StayingButton } from '../theme/StayingButton.tsx';
import { ImportFailure } from './ImportFailure.tsx';
import { ImportOutcome } from './ImportOutcome.tsx';

type Outcome = ImportCatalogueMutation['importCatalogue'];
interface Chosen {
  fileName: string;
  source: string;
}

function useImport() {
  const dataProvider = useDataProvider<GarantDataProvider>();
  const refresh = useRefresh();
  const [outcome, setOutcome] = useState<Outcome>();
  const [failure, setFailure] = useState<Failure>();
  const [isPending, setPending] = useState(false);
  const run = async (chosen: Chosen, isDryRun: boolean) => {
    setPending(true);
    setFailure(undefined);
    setOutcome(undefined);
    try {
      const { data } = await dataProvider.ask(ImportCatalogueDocument, { input: { ...chosen, isDryRun } });
      setOutcome(data.importCatalogue);
      if (!isDryRun) refresh();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setPending(false);
    }
  };
  return { run, outcome, failure, isPending };
}

/** Chooses a catalogue file, says what importing it would change, then imports it. */
export function ImportCatalogue() {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const { run, outcome, failure, isPending } = useImport();
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    const next = { fileName: file.name, source: await file.text() };
    setChosen(next);
    await run(next, true);
  };
  const isReady = chosen && outcome?.isDryRun && outcome.outcome === 'WOULD_CREATE';
  return (
    <Section title={translate('garant.catalogue.import')}>
      <Typography sx={{ mb: 1.5, color: 'text.secondary' }}>{translate('garant.catalogue.importHint')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <StayingButton variant="outlined" disabled={isPending} onClick={() => input.current?.click()}>
          {translate('garant.catalogue.choose')}
        </StayingButton>
        <input ref={input} type="file" hidden accept=".yaml,.yml" aria-label={translate('garant.field.file')} onChange={choose} />
        {isReady && (
          <StayingButton variant="contained" disabled={isPending} onClick={() => run(chosen, false)}>
            {translate('garant.catalogue.confirm')}
          </StayingButton>
        )}
        {chosen && <Typography>{chosen.fileName}</Typography>}
      </Box>
      <div aria-live="polite">
        {failure && <ImportFailure failure={failure} />}
        {outcome && <ImportOutcome outcome={outcome} />}
      </div>
    </Section>
  );
}
