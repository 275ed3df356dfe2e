import { Typography } from '@mui/material';
import { CheckboxGroupInput, useLocaleState, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { AgreeToShowcaseDocument, type AuthorPartsFragment } from '../../generated/graphql.ts';
import { DecisionInput, someChosen, useLabel } from '../../shared/inputs.tsx';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { OutsideLink } from '../OutsideLink.tsx';
import { previewOf, type Showcase, type Signatory } from '../showcase.ts';

interface Values {
  groupCodes: string[];
  indexing: 'YES' | 'NO' | null;
}

function Preview({ showcase }: { showcase: Showcase }) {
  const [locale] = useLocaleState();
  const chosen: string[] = useWatch({ name: 'groupCodes' }) ?? [];
  if (chosen.length === 0) return null;
  return (
    <Typography sx={{ mb: 2 }}>
      <OutsideLink to={previewOf(showcase, chosen, locale)} label="garant.showcase.previewChosen" />
    </Typography>
  );
}

interface AgreeToShowcaseProps {
  showcase: Showcase;
  signatory: Signatory;
  author: AuthorPartsFragment | undefined;
}

/** A signatory agrees that parts of the agreement are shown to anybody, after seeing exactly what would be. */
export function AgreeToShowcase({ showcase, signatory, author }: AgreeToShowcaseProps) {
  const translate = useTranslate();
  const { conventionId, version, showableGroups: groups } = showcase;
  const { partyId, partyCode, word } = signatory;
  const label = useLabel('garant.field.groupCodes', true);
  return (
    <VerbDialog
      label={word?.isGiven ? 'garant.verb.changeShowcase' : 'garant.verb.agreeToShowcase'}
      success="garant.done.agreeToShowcase"
      entity="ShowcaseConsent"
      button={{ variant: word?.isGiven ? 'outlined' : 'contained' }}
      document={AgreeToShowcaseDocument}
      about={`${translate('garant.showcase.title')} · ${partyCode}`}
      draft={`agreeToShowcase ${conventionId} ${partyId}`}
      defaultValues={{ groupCodes: [], indexing: null } as Values}
      toVariables={({ groupCodes, indexing }: Values) => ({
        input: { conventionId, partyId, groupCodes, isIndexed: indexing === 'YES', version },
      })}
    >
      <Typography sx={{ mb: 1 }}>{translate('garant.showcase.agreeing')}</Typography>
      <Signing author={author} />
      <CheckboxGroupInput
        source="groupCodes"
        label={label}
        row={false}
        choices={groups.map(({ code, label: name }) => ({ id: code, name }))}
        translateChoice={false}
        validate={[someChosen]}
        helperText={false}
      />
      <Preview showcase={showcase} />
      <DecisionInput source="indexing" label="garant.field.indexing" choices={['NO', 'YES']} words="garant.showcaseIndexing" />
    </VerbDialog>
  );
}
