import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { type Conformity, type SitePagePartsFragment, UpdateSitePageDocument } from '../generated/graphql.ts';
import { drafts } from '../providers/drafts.ts';
import type { SitePageSlug } from '../shared/frame/sitePages.ts';
import { CONFORMITIES } from '../shared/frame/useConformity.ts';
import { ChoiceInput, WordsInput } from '../shared/inputs.tsx';
import { Quoting } from '../shared/Quoted.tsx';
import { useVerb } from '../shared/verbs/useVerb.ts';
import { VerbForm } from '../shared/verbs/VerbForm.tsx';
import { StayingButton } from '../theme/StayingButton.tsx';
import { leftToComplete, readStarter } from './starterTexts.ts';
import { WrittenText } from './WrittenText.tsx';

const UNTIL_KNOWN: Conformity = 'NOT_COMPLIANT';

interface Values {
  bodyFr: string;
  bodyEn: string | null;
  conformity?: Conformity;
}

/** Offers a text to start from while nothing is written; then says what of it is still to complete. */
function Starter({ slug }: { slug: SitePageSlug }) {
  const translate = useTranslate();
  const { setValue, setFocus } = useFormContext<Values>();
  const bodies = useWatch({ name: ['bodyFr', 'bodyEn'] }) as (string | null)[];
  const left = bodies.flatMap(leftToComplete);
  const start = async () => {
    for (const [field, text] of Object.entries(await readStarter(slug)))
      setValue(field as 'bodyFr' | 'bodyEn', text, { shouldDirty: true });
    setFocus('bodyFr');
  };
  if (bodies.every((body) => !body?.trim())) {
    return (
      <Alert
        severity="info"
        sx={{ mb: 2, flexWrap: { xs: 'wrap', sm: 'nowrap' } }}
        action={<Button onClick={() => void start()}>{translate('garant.site.start')}</Button>}
      >
        {translate('garant.site.startHint')}
      </Alert>
    );
  }
  if (left.length === 0) return null;
  return (
    <Alert severity="warning" role="status" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      <Quoting words="garant.site.left" options={{ smart_count: left.length }} quoted={{ first: left[0] }} />
    </Alert>
  );
}

function Preview() {
  const translate = useTranslate();
  const bodyFr = useWatch({ name: 'bodyFr' }) as string | null;
  if (!bodyFr?.trim()) return null;
  return (
    <Box component="section" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, my: 2 }}>
      <Typography variant="h2">{translate('garant.site.preview')}</Typography>
      <WrittenText markdown={bodyFr} lang="fr" />
    </Box>
  );
}

interface EditSitePageProps {
  page: SitePagePartsFragment;
  onDone: () => void;
}

/** Writes the page. After a conflict the other text is shown, and saving again is a choice made over it. */
export function EditSitePage({ page, onDone }: EditSitePageProps) {
  const translate = useTranslate();
  const { id, version } = page;
  const name = `site-page ${id}`;
  const declares = id === 'accessibilite';
  const verb = useVerb(UpdateSitePageDocument, 'garant.done.update');
  const leave = () => {
    drafts.forget(name);
    onDone();
  };
  return (
    <VerbForm
      name={name}
      entity="SitePage"
      defaultValues={{ bodyFr: page.bodyFr ?? '', bodyEn: page.bodyEn, ...(declares && { conformity: page.conformity ?? UNTIL_KNOWN }) }}
      verb={verb}
      send={({ bodyFr, bodyEn, conformity }: Values) =>
        verb.perform({ id, input: { bodyFr, bodyEn: bodyEn || null, conformity, version } })
      }
      onDone={onDone}
      onForget={onDone}
    >
      {({ resumed, refusal, isPending }) => (
        <>
          {resumed}
          {refusal}
          {declares && (
            <ChoiceInput
              source="conformity"
              label="garant.field.conformity"
              isObligatory
              choices={CONFORMITIES}
              words="garant.conformity"
            />
          )}
          <Starter slug={id as SitePageSlug} />
          <WordsInput source="bodyFr" label="garant.site.bodyFr" lang="fr" isObligatory rows={12} helperText="garant.site.markdown" />
          <WordsInput source="bodyEn" label="garant.site.bodyEn" lang="en" rows={6} />
          <Preview />
          <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
            <Button onClick={leave}>{translate('ra.action.cancel')}</Button>
            <StayingButton type="submit" variant="contained" disabled={isPending}>
              {translate('ra.action.save')}
            </StayingButton>
          </Box>
        </>
      )}
    </VerbForm>
  );
}
