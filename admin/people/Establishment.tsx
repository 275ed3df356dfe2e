import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type PersonOneQuery, UpdateOrganisationDocument } from '../generated/graphql.ts';
import { VerbDialog } from '../shared/verbs/VerbDialog.tsx';

/** The establishment that the provider certifies is not known as one of the person's body: it is another one of it, or they work elsewhere. */
export function Establishment({ person }: { person: NonNullable<PersonOneQuery['person']> }) {
  const translate = useTranslate();
  const { organisation, certifiedSiret, isFromElsewhere } = person;
  if (!isFromElsewhere || !certifiedSiret) return null;
  const words = { siret: certifiedSiret, body: organisation.shortName };
  const sirets = [...organisation.sirets, certifiedSiret];
  return (
    <Alert severity="warning" role="presentation" sx={{ mt: 2 }}>
      {translate('garant.person.fromElsewhere', words)}
      <Box sx={{ mt: 1 }}>
        <VerbDialog
          label="garant.verb.addSiret"
          success="garant.done.update"
          button={{ size: 'small' }}
          entity="Organisation"
          document={UpdateOrganisationDocument}
          toVariables={() => ({ id: organisation.id, input: { sirets, version: organisation.version } })}
        >
          {translate('garant.person.addSiretHint', words)}
        </VerbDialog>
      </Box>
    </Alert>
  );
}
