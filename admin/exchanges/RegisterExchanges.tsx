import {
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  FormHelperText,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useLocale, useNotify, useRefresh, useTranslate } from 'react-admin';
import { type Failure, failureOf } from '../providers/failure.ts';
import { sendTable, type TableReport } from '../providers/sendTable.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { StayingButton } from '../theme/StayingButton.tsx';
import { ImportReport } from './ImportReport.tsx';

export interface RegisterExchangesProps {
  /** Its name in addresses. */
  register: string;
  conventionId: string;
  /** Parties that the person keeps the register for; nothing is imported without one. */
  parties: readonly { id: string; code: string }[];
  /** Translation key of what it holds, where a page has several. */
  label?: string;
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
  const send = async (isDryRun: boolean, isCorrecting: boolean) => {
    if (!file) return;
    setPending(true);
    forget();
    try {
      const told = await sendTable({ register, partyId, file, isDryRun, isCorrecting });
      setReport(told);
      if (told.isDryRun || told.faultCount > 0) return;
      const messageArgs = { smart_count: told.newCount, new: told.newCount, different: told.differentCount };
      notify(isCorrecting ? 'garant.exchange.doneCorrecting' : 'garant.exchange.done', { type: 'success', messageArgs });
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

/** Whether what differs is corrected: nothing is unless it is chosen, and choosing tries again. */
function CorrectingChoice({ report, isPending, onChoose }: { report: TableReport; isPending: boolean; onChoose: (is: boolean) => void }) {
  const translate = useTranslate();
  if (report.differentCount === 0) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <FormControlLabel
        control={<Checkbox checked={report.isCorrecting} disabled={isPending} onChange={(_, is) => onChoose(is)} />}
        label={translate('garant.exchange.correct', { smart_count: report.differentCount })}
      />
      <FormHelperText sx={{ mt: 0 }}>{translate('garant.exchange.correctHelp')}</FormHelperText>
    </Box>
  );
}

/** What the button that imports says it will do. */
const confirmed = ({ isCorrecting, newCount, differentCount }: TableReport): [string, object] =>
  isCorrecting && differentCount > 0
    ? ['garant.exchange.confirmCorrecting', { new: newCount, different: differentCount }]
    : ['garant.exchange.confirm', { smart_count: newCount }];

function ImportDialog({ onClose, ...given }: Pick<RegisterExchangesProps, 'register' | 'parties'> & { onClose: () => void }) {
  const translate = useTranslate();
  const titleId = useId();
  const { partyId, file, report, failure, isPending, choose, send } = useImport(given, onClose);
  const isReady = report?.faultCount === 0 && (report.newCount > 0 || (report.isCorrecting && report.differentCount > 0));
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
        {report && <CorrectingChoice report={report} isPending={isPending} onChoose={(is) => void send(true, is)} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        {isReady ? (
          <StayingButton variant="contained" disabled={isPending} onClick={() => void send(false, report.isCorrecting)}>
            {translate(...confirmed(report))}
          </StayingButton>
        ) : (
          <StayingButton variant="contained" disabled={isPending || !file} onClick={() => void send(true, false)}>
            {translate('garant.exchange.try')}
          </StayingButton>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Takes a register out as a file, and brings one in: tried first, then imported whole. */
export default function RegisterExchanges({ register, conventionId, parties, label = 'garant.exchange.title' }: RegisterExchangesProps) {
  const translate = useTranslate();
  const language = useLocale();
  const [isOpen, setOpen] = useState(false);
  const address = (format: 'csv' | 'ods') => `/tables/${register}/export/${format}?conventionId=${conventionId}&language=${language}`;
  return (
    <Box role="group" aria-label={translate(label)} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
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
