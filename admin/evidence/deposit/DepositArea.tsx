import UploadFile from '@mui/icons-material/UploadFile';
import { Box, Typography } from '@mui/material';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { DeclareObligationInput } from '../../generated/graphql.ts';
import { ink } from '../../theme/palette.ts';
import { useFilesFromAnywhere } from './useFilesFromAnywhere.ts';
import { type Uploads, useUploads } from './useUploads.ts';

export type DepositKind = 'FILE' | 'LINK' | 'STATEMENT';

/** An occurrence that a proof may be tied to. */
export interface ProvenOccurrence {
  id: string;
  /** Already translated. */
  words: string;
  /** The obligation is judged by it: proofs are tied to it unless another one is chosen. */
  isGoverning: boolean;
}

/** What the proof is offered for, as the page says it. */
export interface DepositTarget {
  /** Tells its drafts and its files from those of another target. */
  id: string;
  conventionId: string;
  partyId: string;
  /** The obligations that it serves in any case. */
  obligationIds: readonly string[];
  /** What is expected there, in the words of the catalogue: each may be the title of the proof. */
  expectedTitles: readonly string[];
  /** The other obligations of this theme are proposed. */
  theme?: { code: string; label: string };
  /** What may be declared with the proof: what is asked, and what the API is told of it. */
  declaration?: { inputs: ReactNode; inputOf: (values: Record<string, unknown>) => DeclareObligationInput | null };
  /** Those the proof may be tied to; none for an obligation that has none. */
  occurrences?: readonly ProvenOccurrence[];
}

interface Deposit {
  /** With the occurrence that is proven; null: the obligation as a whole. */
  target: DepositTarget & { occurrenceId: string | null };
  prove: (occurrenceId: string | null) => void;
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

const bringIntoSight = () => {
  const place = document.getElementById(DEPOSIT_PLACE);
  place?.scrollIntoView({ block: 'start' });
  return place;
};

/** Begins a deposit for an occurrence, from elsewhere on the page; nothing where one may not deposit. */
export function useDepositFor(): ((occurrenceId: string) => void) | undefined {
  const deposit = useContext(DepositContext);
  return (
    deposit &&
    ((occurrenceId) => {
      deposit.prove(occurrenceId);
      bringIntoSight()?.focus();
    })
  );
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

/** A page as the place to deposit for its target: what is dropped or pasted anywhere on it joins the form. */
export function DepositArea({ target, children }: { target: DepositTarget; children: ReactNode }) {
  const notify = useNotify();
  const uploads = useUploads(`deposit uploads ${target.id}`);
  const [kind, setKind] = useState<DepositKind>('FILE');
  const [pasted, setPasted] = useState({ address: '', count: 0 });
  const [chosen, prove] = useState<string | null>();
  const judged = target.occurrences?.find(({ isGoverning }) => isGoverning)?.id ?? null;
  const occurrenceId = chosen === undefined ? judged : chosen;
  const show = (arrived: DepositKind, words: string, count = 1) => {
    setKind(arrived);
    notify(words, { type: 'info', messageArgs: { smart_count: count } });
    bringIntoSight();
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
    <DepositContext value={{ target: { ...target, occurrenceId }, prove, uploads, kind, setKind, pasted }}>
      {children}
      {isOver && <Overlay />}
    </DepositContext>
  );
}
