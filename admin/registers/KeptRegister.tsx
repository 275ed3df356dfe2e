import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { AttestRegisterDocument, KeptRegistersDocument, type KeptRegistersQuery, type RegisterName } from '../generated/graphql.ts';
import { todayInParis } from '../shared/days.ts';
import { RecordChoiceInput } from '../shared/RecordChoiceInput.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { VerbDialog } from '../shared/verbs/VerbDialog.tsx';

type Keeping = NonNullable<KeptRegistersQuery['convention']>['keptRegisters'][number];

/** Attests, for one's party, that the register is kept: what it holds is frozen as a proof. */
function AttestRegister({ keeping: { registerName, attestableParties } }: { keeping: Keeping }) {
  const translate = useTranslate();
  if (attestableParties.length === 0) return null;
  const choices = attestableParties.map(({ id, code }) => ({ id, name: code }));
  return (
    <VerbDialog
      label="garant.verb.attestRegister"
      success="garant.done.attestRegister"
      document={AttestRegisterDocument}
      entity="Evidence"
      button={{ size: 'small', variant: 'text' }}
      defaultValues={{ partyId: choices.length === 1 ? choices[0]!.id : '' }}
      toVariables={({ partyId }: { partyId: string }) => ({ input: { registerName, partyId } })}
    >
      <Typography>{translate('garant.keeping.what')}</Typography>
      <RecordChoiceInput source="partyId" label="garant.field.party" choices={choices} />
    </VerbDialog>
  );
}

function Attestations({ attestations }: Pick<Keeping, 'attestations'>) {
  const translate = useTranslate();
  const { day } = useFormat();
  const today = todayInParis();
  if (attestations.length === 0) return <>{translate('garant.keeping.never')}</>;
  return attestations.map(({ evidenceId, party, validUntil }) => (
    <Link key={party.id} component={RouterLink} to={`/evidences/${evidenceId}/show`} sx={{ mr: 1 }}>
      {translate(validUntil < today ? 'garant.keeping.lapsed' : 'garant.keeping.attested', { party: party.code, date: day(validUntil) })}
    </Link>
  ));
}

/** Above a register: that it is kept, even with nothing in it, and who attested so. Nothing where nobody owes to keep it. */
export function KeptRegister({ conventionId, name }: { conventionId: string; name: RegisterName }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { data } = useAsk(KeptRegistersDocument, { id: conventionId });
  const keeping = data?.convention?.keptRegisters.find(({ registerName }) => registerName === name);
  if (!keeping) return null;
  const { entryCount, emptySinceOn, attestations } = keeping;
  const isKept = attestations.some(({ validUntil }) => validUntil >= todayInParis());
  return (
    <Box sx={{ mb: 1 }}>
      <Typography variant="body2" component="div">
        <strong>
          {emptySinceOn
            ? translate(isKept ? 'garant.keeping.keptEmpty' : 'garant.keeping.emptySince', { date: day(emptySinceOn) })
            : translate('garant.keeping.holds', { smart_count: entryCount })}
        </strong>{' '}
        <Attestations attestations={attestations} />
        <AttestRegister keeping={keeping} />
      </Typography>
    </Box>
  );
}
