import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, MenuItem, TextField, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { type Failure, failureOf } from '../providers/failure.ts';
import { sendTable, type TableReport } from '../providers/sendTable.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { ImportReport } from './ImportReport.tsx';

export interface RegisterExchangesProps {
  /** Its name in addresses. */
  register: string;
  conventionId: string;
  /** Parties that the person keeps the register for; nothing is imported without one. */
  parties: readonly { id: string; code: string }[];
}

function useImport({ register, parties }: Pick<RegisterExchangesProps, 'register' | 'parties'>, onDone: () => void) {
  const notify = useNotify();
  const refresh = useRefresh();
  const [partyId, setPartyId] = useState(parties[0]?.id ?? '');
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<TableReport>();
  const [failure, setFailure] = useState<Failure>();
  const [isPending, setPending] = useState(false);
  const forget = () => {
    setReport(undefined);
    setFailure(undefined);
  };
  const send = async (isDryRun: boolean) => {
    if (!file) return;
    setPending(true);
    forget();
    try {
      const told = await sendTable({ register, partyId, file, isDryRun });
      setReport(told);
      if (told.isDryRun || told.faultCount > 0) return;
      notify('garant.exchange.done', { type: 'success', messageArgs: { smart_count: told.newCount } });
      refresh();
      onDone();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setPending(false);
    }
  };
  const choose = (chosen: { partyId?: string; file?: File }) => {
    if (chosen.partyId) setPartyId(chosen.partyId);
    if ('file' in chosen) setFile(chosen.file);
    forget();
  };
  return { partyId, file, report, failure, isPending, choose, send };
}

interface PartyChoiceProps extends Pick<RegisterExchangesProps, 'parties'> {
  value: string;
  onChoose: (id: string) => void;
}

/** For which party, where there are several. */
function PartyChoice({ parties, value, onChoose }: PartyChoiceProps) {
  const translate = useTranslate();
  if (parties.length < 2) return null;
  return (
    <TextField
      select
      fullWidth
      label={translate('garant.exchange.party')}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
      sx={{ mb: 2, mt: 1 }}
    >
      {parties.map(({ id, code }) => (
        <MenuItem key={id} value={id}>
          {code}
        </MenuItem>
      ))}
    </TextField>
  );
}

function ImportDialog({ onClose, ...given }: Pick<RegisterExchangesProps, 'register' | 'parties'> & { onClose: () => void }) {
  const translate = useTranslate();
  const titleId = useId();
  const { partyId, file, report, failure, isPending, choose, send } = useImport(given, onClose);
  const isReady = report !== undefined && report.faultCount === 0 && report.newCount > 0;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{translate('garant.exchange.import')}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ mb: 2 }}>
          {translate('garant.exchange.columns')}
        </Typography>
        <PartyChoice parties={given.parties} value={partyId} onChoose={(id) => choose({ partyId: id })} />
        <TextField
          fullWidth
          type="file"
          label={translate('garant.exchange.file')}
          onChange={({ target }) => choose({ file: (target as HTMLInputElement).files?.[0] })}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { accept: '.csv,.txt,.tsv,text/csv' } }}
          sx={{ mt: 1 }}
        />
        {failure && <FailureNotice failure={failure} />}
        {report && <ImportReport report={report} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        {isReady ? (
          <Button variant="contained" disabled={isPending} onClick={() => void send(false)}>
            {translate('garant.exchange.confirm', { smart_count: report.newCount })}
          </Button>
        ) : (
          <Button variant="contained" disabled={isPending || !file} onClick={() => void send(true)}>
            {translate('garant.exchange.try')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Takes a register out as a file, and brings one in: tried first, then imported whole. */
export default function RegisterExchanges({ register, conventionId, parties }: RegisterExchangesProps) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const address = (format: 'csv' | 'ods') => `/tables/${register}/export/${format}?conventionId=${conventionId}`;
  return (
    <Box role="group" aria-label={translate('garant.exchange.title')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button component="a" href={address('csv')} download>
        {translate('garant.exchange.exportCsv')}
      </Button>
      <Button component="a" href={address('ods')} download>
        {translate('garant.exchange.exportOds')}
      </Button>
      {parties.length > 0 && <Button onClick={() => setOpen(true)}>{translate('garant.exchange.import')}</Button>}
      {isOpen && <ImportDialog {...{ register, parties }} onClose={() => setOpen(false)} />}
    </Box>
  );
}
