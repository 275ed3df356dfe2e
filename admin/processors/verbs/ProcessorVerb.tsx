import type { OperationVariables } from '@apollo/client/core';
import { Box, Typography } from '@mui/material';
import type { ProcessorPartsFragment } from '../../generated/graphql.ts';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { type Side, useSigner } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { ink } from '../../theme/palette.ts';

export interface Told {
  processor: ProcessorPartsFragment;
}

/** What people call a processor. */
export const nameOf = ({ reference, name }: ProcessorPartsFragment): string => `${reference} · ${name}`;

/** What one is about to speak of, as the register tells it. */
export function Quoted({ heading, children }: { heading: string; children: string }) {
  return (
    <Box component="figure" sx={{ m: 0, mb: 1.5 }}>
      <Typography component="figcaption" variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {heading}
      </Typography>
      <Box
        component="blockquote"
        sx={{ m: 0, my: 0.5, pl: 1.5, borderLeft: `3px solid ${ink.blue}`, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
      >
        {children}
      </Box>
    </Box>
  );
}

type Dialog<TData, TVariables extends OperationVariables, TValues> = Parameters<typeof VerbDialog<TData, TVariables, TValues>>[0];

interface ProcessorVerbProps<TData, TVariables extends OperationVariables, TValues>
  extends Told,
    Omit<Dialog<TData, TVariables, TValues>, 'label' | 'success' | 'about'> {
  /** Its name, under `garant.verb` and `garant.done`. */
  verb: string;
  /** For whom one signs: the party that engages it, unless told otherwise. */
  side?: Side;
  /** It may be taken back for ten seconds before it is sent. */
  isBinding?: boolean;
}

/** An act on a processor: what it is about, in whose name it is signed, then what is asked. */
export function ProcessorVerb<TData, TVariables extends OperationVariables, TValues>(
  props: ProcessorVerbProps<TData, TVariables, TValues>,
) {
  const { processor, verb, side = 'BOUND', isBinding = true, children, ...dialog } = props;
  const { conventionId, party, service } = processor;
  const author = useSigner(side, { conventionId, partyId: party.id });
  return (
    <VerbDialog<TData, TVariables, TValues>
      {...dialog}
      label={`garant.verb.${verb}`}
      success={`garant.done.${verb}`}
      about={isBinding ? nameOf(processor) : undefined}
    >
      <Quoted heading={`${nameOf(processor)} · ${party.code}`}>{service}</Quoted>
      {isBinding && <Signing author={author} />}
      {children}
    </VerbDialog>
  );
}
