import UploadFile from '@mui/icons-material/UploadFile';
import { Box, Typography } from '@mui/material';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useObligation } from '../../obligations/useObligation.ts';
import { ink } from '../../theme/palette.ts';
import { useFilesFromAnywhere } from './useFilesFromAnywhere.ts';
import { type Uploads, useUploads } from './useUploads.ts';

export type DepositKind = 'FILE' | 'LINK' | 'STATEMENT';

interface Deposit {
  uploads: Uploads;
  kind: DepositKind;
  setKind: (kind: DepositKind) => void;
  /** The address pasted last, and how many were: each paste begins the form afresh. */
  pasted: { address: string; count: number };
}

const DepositContext = createContext<Deposit | undefined>(undefined);

/** Id of the place where one deposits; what arrives from elsewhere on the page brings it into sight. */
export const DEPOSIT_PLACE = 'deposit';

/** The deposit under way. Only used under `<DepositArea>`. */
export function useDeposit(): Deposit {
  return useContext(DepositContext)!;
}

function Overlay() {
  const translate = useTranslate();
  return (
    <Box
      aria-hidden
      sx={{
        position: 'fixed',
        inset: 12,
        zIndex: 1400,
        display: 'grid',
        placeContent: 'center',
        justifyItems: 'center',
        pointerEvents: 'none',
        border: `3px dashed ${ink.blue}`,
        borderRadius: 3,
        bgcolor: `color-mix(in srgb, ${ink.blueWash} 92%, transparent)`,
        color: ink.blueDark,
      }}
    >
      <UploadFile sx={{ fontSize: 56 }} />
      <Typography variant="h2" component="p">
        {translate('garant.deposit.dropAnywhere')}
      </Typography>
    </Box>
  );
}

/** The page of an obligation as a place to deposit: what is dropped or pasted anywhere on it joins the form. */
export function DepositArea({ children }: { children: ReactNode }) {
  const notify = useNotify();
  const { id } = useObligation();
  const uploads = useUploads(`deposit uploads ${id}`);
  const [kind, setKind] = useState<DepositKind>('FILE');
  const [pasted, setPasted] = useState({ address: '', count: 0 });
  const show = (arrived: DepositKind, words: string, count = 1) => {
    setKind(arrived);
    notify(words, { type: 'info', messageArgs: { smart_count: count } });
    document.getElementById(DEPOSIT_PLACE)?.scrollIntoView({ block: 'start' });
  };
  const isOver = useFilesFromAnywhere({
    onGiven: (given) => {
      uploads.add(given);
      show('FILE', 'garant.deposit.filesAdded', given.length);
    },
    onAddress: (address) => {
      setPasted(({ count }) => ({ address, count: count + 1 }));
      show('LINK', 'garant.deposit.addressAdded');
    },
  });
  return (
    <DepositContext value={{ uploads, kind, setKind, pasted }}>
      {children}
      {isOver && <Overlay />}
    </DepositContext>
  );
}
